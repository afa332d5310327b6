"""Pictures of a paper, joined into one tagged PDF of A4 pages."""

import io
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import typst
from django.conf import settings
from PIL import Image, ImageOps

from .domain.refusals import Reason, Refused
from .inspection import SIZE_LIMIT
from .inspection.picture import PIXEL_LIMIT

# Longest side in pixels and JPEG quality: an A4 page at 212 dots an inch, then at 150.
FINENESS = ((2_480, 82), (1_754, 70))


@dataclass(frozen=True)
class Leaf:
    """One picture, and what is said to those who do not see it."""

    content: bytes
    alt: str


def joined_pdf(leaves: Sequence[Leaf], *, title: str, language: str) -> bytes:
    """Return a PDF with one picture a page, at most 10 MB. Raises Refused.

    Pictures larger than 50 million pixels are refused; finer ones than print needs are reduced,
    twice if the paper would weigh too much.
    """
    for longest, quality in FINENESS:
        paper = _joined(leaves, title, language, longest, quality)
        if len(paper) <= SIZE_LIMIT:
            return paper
    raise Refused(Reason.TOO_LARGE)


def _joined(leaves: Sequence[Leaf], title: str, language: str, longest: int, quality: int) -> bytes:
    with TemporaryDirectory() as name:
        folder = Path(name)
        pictures = []
        for number, leaf in enumerate(leaves):
            wide = _write(leaf.content, folder / f"{number}.jpg", longest, quality)
            pictures.append({"file": f"{number}.jpg", "alt": leaf.alt, "wide": wide})
        source = Path(settings.ROOT) / "templates/records/pdf/pictures.typ"
        shutil.copy(source, folder / "pictures.typ")
        data = {"title": title, "language": language, "pictures": pictures}
        return typst.compile(
            folder / "pictures.typ",
            root=folder,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["ua-1"],
        )


def _write(content: bytes, target: Path, longest: int, quality: int) -> bool:
    """Write one picture upright, on white, and say whether it is wider than high."""
    try:
        with Image.open(io.BytesIO(content), formats=["JPEG", "PNG"]) as opened:
            if opened.width * opened.height > PIXEL_LIMIT:
                raise Refused(Reason.PIXELS)
            opened.draft(None, (longest, longest))
            upright = ImageOps.exif_transpose(opened)
            if upright.has_transparency_data:
                coloured = upright.convert("RGBA")
                upright = Image.new("RGB", coloured.size, "white")
                upright.paste(coloured, mask=coloured.getchannel("A"))
            page = upright.convert("L" if upright.mode in ("1", "L") else "RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused(Reason.PIXELS) from None
    except (OSError, SyntaxError, ValueError):
        raise Refused(Reason.UNREADABLE) from None
    page.thumbnail((longest, longest))
    page.save(target, "JPEG", quality=quality, optimize=True)
    return page.width > page.height
