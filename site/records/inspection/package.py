"""ZIP packages (PKWARE APPNOTE) as office programs write them, and nothing beside their parts."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from records.domain.refusals import Reason, Refused

SIGNATURE = b"PK\x03\x04"
PART_LIMIT = 2_000
UNPACKED_LIMIT = 100 * 1024 * 1024
READ_LIMIT = 32 * 1024 * 1024
_END_SIGNATURE, _END_SIZE, _LOCAL_SIZE = b"PK\x05\x06", 22, 30
# A descriptor may follow a part: 12 or 16 bytes, 20 or 24 in ZIP64.
_GAPS = {0, 12, 16, 20, 24}
_CHUNK = 1 << 16
_REFERENCE = re.compile(rb"&#(?:x0*([0-7]?[0-9a-f])|0*(\d{1,3}));", re.IGNORECASE)
# Marks are looked for in bytes: these encodings write ASCII as ASCII.
_WIDE = (b"\xfe\xff", b"\xff\xfe")
_ENCODINGS = {"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "windows-1252"}


@dataclass
class Package:
    """An opened package whose every part has been read once and found sound."""

    archive: zipfile.ZipFile
    roots: dict[str, str] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        return self.archive.namelist()

    def read(self, name: str) -> bytes:
        """Return a part, refusing one that is missing or of no reasonable size."""
        try:
            info = self.archive.getinfo(name)
        except KeyError:
            raise Refused(Reason.MISMATCH) from None
        if info.file_size > READ_LIMIT:
            raise Refused(Reason.BOMB)
        return self.archive.read(info)

    def read_plain(self, name: str) -> bytes:
        """Return an XML part with its ASCII characters written as such, not as references."""
        return _REFERENCE.sub(_plain, self.read(name))


def open_package(content: bytes) -> Package:
    """Open a package; refuse one that is damaged, locked, bombed, or holds more than its parts."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        parts = archive.infolist()
        _check_parts(parts)
        _check_layout(content, parts, archive.start_dir)
        package = Package(archive)
        package.roots = dict(_read_all(archive, parts))
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, expat.ExpatError) as error:
        overlap = "verlap" in str(error)
        raise Refused(Reason.BOMB if overlap else Reason.UNREADABLE) from None
    except (ValueError, RuntimeError, zlib.error):
        raise Refused(Reason.UNREADABLE) from None
    return package


def _check_parts(parts: list[zipfile.ZipInfo]) -> None:
    if not parts:
        raise Refused(Reason.UNREADABLE)
    if len(parts) > PART_LIMIT or sum(part.file_size for part in parts) > UNPACKED_LIMIT:
        raise Refused(Reason.BOMB)
    if any(part.flag_bits & 0x1 for part in parts):
        raise Refused(Reason.ENCRYPTED)
    names = [part.filename.lower() for part in parts]
    strange = any(
        name.startswith("/") or "\\" in name or ".." in name.split("/") or "\0" in name
        for name in names
    )
    kept = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
    if strange or len(set(names)) < len(names) or any(p.compress_type not in kept for p in parts):
        raise Refused(Reason.UNREADABLE)


def _check_layout(content: bytes, parts: list[zipfile.ZipInfo], directory: int) -> None:
    """Refuse bytes before, between or after the parts: another file could hide in them."""
    if content.rfind(_END_SIGNATURE) != len(content) - _END_SIZE:
        raise Refused(Reason.POLYGLOT)
    expected = 0
    for part in sorted(parts, key=lambda part: part.header_offset):
        if part.header_offset - expected not in (_GAPS if expected else {0}):
            raise Refused(Reason.POLYGLOT)
        local = content[part.header_offset : part.header_offset + _LOCAL_SIZE]
        lengths = int.from_bytes(local[26:28], "little") + int.from_bytes(local[28:30], "little")
        expected = part.header_offset + _LOCAL_SIZE + lengths + part.compress_size
    if directory - expected not in _GAPS:
        raise Refused(Reason.POLYGLOT)


def _read_all(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> Iterator[tuple[str, str]]:
    """Read every part to its end, and yield the root element of each XML part."""
    unpacked = 0
    for part in parts:
        reader = _XmlReader() if part.filename.lower().endswith((".xml", ".rels")) else None
        with archive.open(part) as source:
            while chunk := source.read(_CHUNK):
                unpacked += len(chunk)
                if unpacked > UNPACKED_LIMIT:
                    raise Refused(Reason.BOMB)
                if reader:
                    reader.feed(chunk)
        if reader and part.file_size:
            yield part.filename, reader.close()


def _plain(reference: re.Match[bytes]) -> bytes:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return bytes([code]) if 31 < code < 127 else reference[0]


class _XmlReader:
    """Checks that XML is well-formed, keeps its root's name, and refuses any DTD."""

    def __init__(self) -> None:
        self.root = ""
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.XmlDeclHandler = self._declaration
        self._begun = False

    def feed(self, chunk: bytes) -> None:
        if not self._begun and (chunk[:2] in _WIDE or b"\0" in chunk[:4]):
            raise Refused(Reason.UNREADABLE)
        self._begun = True
        self._parser.Parse(chunk, False)

    def close(self) -> str:
        self._parser.Parse(b"", True)
        return self.root

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.lower() not in _ENCODINGS:
            raise Refused(Reason.UNREADABLE)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.root = name
        self._parser.StartElementHandler = None

    def _doctype(self, *declared: object) -> None:
        raise Refused(Reason.BOMB)
