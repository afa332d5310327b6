"""PNG (ISO/IEC 15948)."""

from PIL import Image

from .kind import Kind
from .picture import rewrite

SIGNATURE, END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"


def examine(content: bytes) -> bytes:
    """Return the picture as a new PNG without text chunks."""
    return rewrite(content, "PNG", END, _mode)


def _mode(picture: Image.Image) -> str:
    if picture.has_transparency_data:
        return "RGBA"
    return "L" if picture.mode in ("1", "L") else "RGB"


KIND = Kind("png", ("png",), "image/png", SIGNATURE, examine)
