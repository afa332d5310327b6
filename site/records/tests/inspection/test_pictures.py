import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from records.domain.refusals import Reason, Refused
from records.inspection import jpeg, png
from records.inspection.picture import LONGEST_SIDE

from .makers import make_pdf, make_picture, make_zip

JPEG, PNG = make_picture("JPEG"), make_picture("PNG")


def opened(content):
    return Image.open(io.BytesIO(content))


def vast_png():
    """A picture of 100 million pixels that says so in its head."""
    head = struct.pack(">IIBBBBB", 10_000, 10_000, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


SPOILT = {
    "JPEG and archive": (jpeg, JPEG + make_zip({"a": "b"}), Reason.POLYGLOT),
    "JPEG and PDF": (jpeg, JPEG + make_pdf(), Reason.POLYGLOT),
    "JPEG and program": (jpeg, JPEG + b"MZ\x90\0", Reason.POLYGLOT),
    "JPEG with a page inside": (
        jpeg,
        make_picture("JPEG", comment=b"<SCRIPT>alert(1)</SCRIPT>"),
        Reason.POLYGLOT,
    ),
    "JPEG cut in half": (jpeg, JPEG[: len(JPEG) // 2], Reason.UNREADABLE),
    "JPEG head alone": (jpeg, b"\xff\xd8\xff\xe0", Reason.UNREADABLE),
    "PNG and archive": (png, PNG + make_zip({"a": "b"}), Reason.POLYGLOT),
    "PNG and PDF": (png, PNG + make_pdf(), Reason.POLYGLOT),
    "PNG and page": (png, PNG + b"<html>", Reason.POLYGLOT),
    "PNG cut in half": (png, PNG[: len(PNG) // 2], Reason.UNREADABLE),
    "PNG head alone": (png, b"\x89PNG\r\n\x1a\n", Reason.UNREADABLE),
    "vast PNG": (png, vast_png(), Reason.PIXELS),
}


@pytest.mark.parametrize(
    ("module", "content", "reason"),
    [pytest.param(*case, id=name) for name, case in SPOILT.items()],
)
def test_a_spoilt_picture_is_refused(module, content, reason):
    with pytest.raises(Refused) as refused:
        module.examine(content)
    assert refused.value.reason == reason


def test_place_and_camera_are_dropped_and_the_picture_stands_upright():
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Telephone"
    exif.get_ifd(0x8825)[1] = "N"
    kept = opened(jpeg.examine(make_picture("JPEG", exif=exif.tobytes(), comment=b"secret")))
    assert (kept.size, dict(kept.getexif()), "comment" in kept.info) == ((48, 64), {}, False)


def test_text_in_a_png_is_dropped():
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "secret")
    kept = png.examine(make_picture("PNG", pnginfo=text))
    assert (b"secret" in kept, opened(kept).size) == (False, (64, 48))


def test_what_a_telephone_appends_is_dropped():
    assert jpeg.examine(JPEG + b"SEFT some trailer") == jpeg.examine(JPEG)


@pytest.mark.parametrize(
    ("mode", "kept"),
    [("1", "L"), ("L", "L"), ("RGB", "RGB"), ("RGBA", "RGBA")],
)
def test_a_png_keeps_its_greys_and_its_transparency(mode, kept):
    content = io.BytesIO()
    Image.new(mode, (8, 8)).save(content, "PNG")
    assert opened(png.examine(content.getvalue())).mode == kept


def test_a_large_scan_is_reduced_to_what_print_needs():
    scan = make_picture("JPEG", size=(6_000, 3_000), mode="L")
    assert opened(jpeg.examine(scan)).size == (LONGEST_SIDE, LONGEST_SIDE // 2)


def test_colours_of_print_become_colours_of_screens():
    content = io.BytesIO()
    Image.new("CMYK", (8, 8)).save(content, "JPEG")
    assert opened(jpeg.examine(content.getvalue())).mode == "RGB"
