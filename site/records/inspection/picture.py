"""Pictures are decoded and written anew: no place, no camera, nothing hidden is left."""

import io
from collections.abc import Callable

from PIL import Image, ImageOps

from records.domain.refusals import Reason, Refused

from .foreign import holds_archive, holds_document, holds_markup

PIXEL_LIMIT = 50_000_000
# An A4 page at 300 dots an inch is 3508 pixels high.
LONGEST_SIDE = 4_000


def rewrite(
    content: bytes,
    format_name: str,
    end_mark: bytes,
    mode_of: Callable[[Image.Image], str],
    **options: object,
) -> bytes:
    """Return the upright picture, at most `LONGEST_SIDE` pixels long, as its pixels alone."""
    _check_other_files(content, end_mark)
    try:
        with Image.open(io.BytesIO(content), formats=[format_name]) as opened:
            if opened.width * opened.height > PIXEL_LIMIT:
                raise Refused(Reason.PIXELS)
            # JPEG is decoded at a half or a quarter where that is enough; PNG takes no notice.
            opened.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(opened)
            bare = upright.convert(mode_of(upright))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused(Reason.PIXELS) from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError):
        raise Refused(Reason.UNREADABLE) from None
    bare.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    bare.info = {}
    out = io.BytesIO()
    bare.save(out, format_name, **options)
    return out.getvalue()


def _check_other_files(content: bytes, end_mark: bytes) -> None:
    # Telephones append harmless data of their own, which is dropped; a document is refused.
    end = content.rfind(end_mark) + len(end_mark)
    if holds_archive(content) or holds_document(content, end) or holds_markup(content):
        raise Refused(Reason.POLYGLOT)
