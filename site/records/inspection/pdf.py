"""PDF (ISO 32000): one document, whole, open, without scripts or files inside."""

import io
import re
import zlib
from collections.abc import Iterator

import pikepdf

from records.domain.refusals import Reason, Refused

from .foreign import holds_archive, holds_markup
from .kind import Kind

MEGABYTE = 1024 * 1024
STREAM_LIMIT = 64 * MEGABYTE
UNPACKED_LIMIT = 256 * MEGABYTE
OBJECT_LIMIT = 200_000
PIXEL_LIMIT = 300_000_000
_END = b"%%EOF"
# Browsers that guess look at no more than this, in bytes.
_GUESSED = 1_024
_AFTER_NAME = rb"(?=[\s/<>\[\]()]|$)"
_ACTIVE = re.compile(
    rb"/(?:JavaScript|JS|Launch|ImportData|SubmitForm|RichMedia|Movie|Rendition|XFA)" + _AFTER_NAME
)
_EMBEDDED = re.compile(rb"/(?:EmbeddedFiles?|GoToE|Collection)" + _AFTER_NAME)
_FLATE = {"/FlateDecode", "/Fl"}
_PACKING = _FLATE | {"/LZWDecode", "/LZW", "/RunLengthDecode", "/RL"}

# Limits of the whole process, set before anything is read: a packed stream cannot fill memory.
pikepdf.settings.set_qpdf_limits(
    flate_max_memory=STREAM_LIMIT,
    run_length_max_memory=STREAM_LIMIT,
    png_max_memory=STREAM_LIMIT,
    tiff_max_memory=STREAM_LIMIT,
    max_stream_filters=4,
    parser_max_nesting=100,
    doc_max_warnings=100,
)


def examine(content: bytes) -> bytes:
    """Return the content as it came: a signature on it stays valid."""
    _check_edges(content)
    try:
        with pikepdf.open(io.BytesIO(content), attempt_recovery=False) as pdf:
            if pdf.is_encrypted:
                raise Refused(Reason.ENCRYPTED)
            _check_objects(pdf)
            if len(pdf.pages) == 0:
                raise Refused(Reason.UNREADABLE)
    except pikepdf.PasswordError:
        raise Refused(Reason.ENCRYPTED) from None
    except (pikepdf.PdfError, pikepdf.DependencyError, ValueError, RuntimeError) as error:
        packed = "limit" in str(error) or "memory" in str(error)
        raise Refused(Reason.BOMB if packed else Reason.UNREADABLE) from None
    return content


def _check_edges(content: bytes) -> None:
    head, _, tail = content.rpartition(_END)
    if not head:
        raise Refused(Reason.UNREADABLE)
    hidden = holds_archive(content) or holds_markup(content[:_GUESSED])
    if tail.strip(b"\r\n\t \0") or hidden:
        raise Refused(Reason.POLYGLOT)
    # Object streams in LZW are allowed by the standard, made by nobody, and cannot be measured.
    if b"LZW" in content and b"/ObjStm" in content:
        raise Refused(Reason.BOMB)


def _check_objects(pdf: pikepdf.Pdf) -> None:
    if len(pdf.objects) > OBJECT_LIMIT:
        raise Refused(Reason.BOMB)
    unpacked = 0
    for described in pdf.objects:
        if isinstance(described, pikepdf.Stream):
            _check_stream(described)
            unpacked += sum(len(chunk) for chunk in _unpacked(described))
            if unpacked > UNPACKED_LIMIT:
                raise Refused(Reason.BOMB)
            described = described.stream_dict
        _check_names(described)


def _check_names(described: pikepdf.Object) -> None:
    if not isinstance(described, (pikepdf.Dictionary, pikepdf.Array)):
        return
    source = described.unparse(resolved=True)
    if _ACTIVE.search(source):
        raise Refused(Reason.ACTIVE)
    if _EMBEDDED.search(source):
        raise Refused(Reason.EMBEDDED)


def _check_stream(stream: pikepdf.Stream) -> None:
    width, height = stream.get("/Width", 0), stream.get("/Height", 0)
    if isinstance(width, int) and isinstance(height, int) and width * height > PIXEL_LIMIT:
        raise Refused(Reason.PIXELS)


def _unpacked(stream: pikepdf.Stream) -> Iterator[bytes]:
    """Yield a Flate stream's content in pieces, at most `STREAM_LIMIT` bytes of it."""
    filters = stream.get("/Filter", pikepdf.Array())
    chain = [str(one) for one in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
    if sum(one in _PACKING for one in chain) > 1:
        raise Refused(Reason.BOMB)
    if not _FLATE.intersection(chain):
        return
    if chain[0] not in _FLATE:
        # Written as text first (ASCII85): the reader unpacks it within its own limits.
        yield stream.read_bytes(pikepdf.StreamDecodeLevel.generalized)
        return
    unpacker, packed, total = zlib.decompressobj(), stream.read_raw_bytes(), 0
    try:
        while packed and not unpacker.eof:
            piece = unpacker.decompress(packed, MEGABYTE)
            packed, total = unpacker.unconsumed_tail, total + len(piece)
            if total > STREAM_LIMIT:
                raise Refused(Reason.BOMB)
            yield piece
    except zlib.error:
        return


KIND = Kind("pdf", ("pdf",), "application/pdf", b"%PDF-", examine)
