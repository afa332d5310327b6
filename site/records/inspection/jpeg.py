"""JPEG (ISO/IEC 10918)."""

from PIL import Image

from .kind import Kind
from .picture import rewrite

SIGNATURE, END = b"\xff\xd8\xff", b"\xff\xd9"
QUALITY = 88


def examine(content: bytes) -> bytes:
    """Return the picture as a new JPEG without EXIF."""
    return rewrite(content, "JPEG", END, _mode, quality=QUALITY, optimize=True)


def _mode(picture: Image.Image) -> str:
    return "L" if picture.mode == "L" else "RGB"


KIND = Kind("jpeg", ("jpg", "jpeg"), "image/jpeg", SIGNATURE, examine)
