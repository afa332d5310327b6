"""Which files are taken: extension, first bytes and a real reading of the whole must agree."""

from collections.abc import Collection
from dataclasses import dataclass

from records.domain.names import clean_name, split_extension
from records.domain.refusals import Reason, Refused

from . import docx, jpeg, ods, odt, pdf, png, xlsx
from .kind import Kind

MEGABYTE = 1024 * 1024
SIZE_LIMIT = 10 * MEGABYTE
KINDS: tuple[Kind, ...] = (
    pdf.KIND,
    docx.KIND,
    xlsx.KIND,
    odt.KIND,
    ods.KIND,
    jpeg.KIND,
    png.KIND,
)
EXTENSIONS = {extension: kind for kind in KINDS for extension in kind.extensions}
# Programs lock DOCX and XLSX by wrapping them into an OLE file with a stream of this name.
_OLE, _LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True)
class Inspected:
    """A file that may be kept: pictures in their new encoding, the rest as it came."""

    name: str
    kind: Kind
    content: bytes


def inspect(content: bytes, name: str, kinds: Collection[str] = ()) -> Inspected:
    """Return what may be kept of a file. Raises `Refused` with the reason.

    `kinds` are the codes of those that are taken here; all of them, unless given.
    """
    cleaned = clean_name(name)
    kind = EXTENSIONS.get(split_extension(cleaned)[1])
    if kind is None or (kinds and kind.code not in kinds):
        raise Refused(Reason.EXTENSION)
    check_size(len(content))
    if not content.startswith(kind.signature):
        raise Refused(_why_not(content, kind))
    kept = kind.examine(content)
    check_size(len(kept))
    return Inspected(cleaned, kind, kept)


def check_size(size: int) -> None:
    """Refuse a size in bytes, before reading so much."""
    if size == 0:
        raise Refused(Reason.EMPTY)
    if size > SIZE_LIMIT:
        raise Refused(Reason.TOO_LARGE)


def _why_not(content: bytes, kind: Kind) -> Reason:
    locked = kind.code in ("docx", "xlsx") and content.startswith(_OLE) and _LOCKED in content
    return Reason.ENCRYPTED if locked else Reason.MISMATCH
