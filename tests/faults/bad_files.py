"""Files that must not be taken, each with the reason expected: `python tests/faults/bad_files.py`.

Given a folder, it writes them there too, to be tried by hand. No file is anyone else's: all are
made here.
"""

import io
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "site"), str(ROOT)] if __name__ == "__main__" else []

from records.domain.refusals import Reason, Refused  # noqa: E402
from records.inspection import inspect  # noqa: E402
from records.tests.inspection.makers import (  # noqa: E402
    content_types,
    docx_parts,
    make_docx,
    make_odf,
    make_pdf,
    make_picture,
    make_xlsx,
    make_zip,
    odf_parts,
    raw_pdf,
    relationships,
)

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
OUTSIDE = 'TargetMode="External"'
ARCHIVE = make_zip({"a.txt": "b"})
JPEG, PNG, PDF, DOCX = make_picture("JPEG"), make_picture("PNG"), make_pdf(), make_docx()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le")
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"


@dataclass(frozen=True)
class BadFile:
    """A file under the name it comes with, and why it is refused."""

    what: str
    name: str
    content: bytes
    reason: Reason


def corpus() -> list[BadFile]:
    """Return every bad file."""
    made = [*names(), *pdfs(), *word(), *excel(), *opendocument(), *packages(), *pictures()]
    return [BadFile(*one) for one in made]


Made = Iterator[tuple[str, str, bytes, Reason]]


def names() -> Made:
    """Names that lie, and content that is not what its name says."""
    yield "program", "a.exe", b"MZ\x90\0", Reason.EXTENSION
    yield "two extensions", "a.pdf.exe", b"MZ\x90\0", Reason.EXTENSION
    yield "direction override", "facture\u202efdp.exe", b"MZ\x90\0", Reason.EXTENSION
    yield "zero in the name", "a.pdf\0.html", PDF, Reason.EXTENSION
    yield "no extension", "document", PDF, Reason.EXTENSION
    yield "settings of a server", ".htaccess", b"Options +ExecCGI", Reason.EXTENSION
    yield "page", "a.html", b"<html><script>alert(1)</script>", Reason.EXTENSION
    yield "drawing with a script", "a.svg", b"<svg onload='alert(1)'/>", Reason.EXTENSION
    yield "archive", "a.zip", ARCHIVE, Reason.EXTENSION
    yield "document with macros", "a.docm", DOCX, Reason.EXTENSION
    yield "old Word", "a.doc", OLE, Reason.EXTENSION
    yield "empty", "a.pdf", b"", Reason.EMPTY
    yield "too large", "a.pdf", b"%PDF-1.7\n" + bytes(10 * 1024 * 1024), Reason.TOO_LARGE
    yield "program as PDF", "a.pdf", b"MZ\x90\0" * 9, Reason.MISMATCH
    yield "page as picture", "a.jpg", b"<html><script>alert(1)</script>", Reason.MISMATCH
    yield "PDF as picture", "a.png", PDF, Reason.MISMATCH
    yield "picture as PDF", "a.pdf", JPEG, Reason.MISMATCH
    yield "archive as Word", "a.docx", ARCHIVE, Reason.MISMATCH
    yield "workbook as Word", "a.docx", make_xlsx(), Reason.MISMATCH
    yield "text as sheet", "a.ods", make_odf(), Reason.MISMATCH
    yield "bytes before the PDF", "a.pdf", b"GIF89a" + PDF, Reason.MISMATCH


def pdfs() -> Made:
    """PDFs that act, hide, unpack without end, are locked or broken."""
    catalogue = b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /J#61vaScript /J#53 (x) >> >>"
    objects = {"object_stream_mode": pikepdf.ObjectStreamMode.generate}
    lock = pikepdf.Encryption
    zeros = zlib.compress(bytes(70_000_000), 9)
    for what, content, reason in (
        ("script", make_pdf(_script), Reason.ACTIVE),
        ("script in an object stream", make_pdf(_script, **objects), Reason.ACTIVE),
        ("disguised script", raw_pdf(catalogue, PAGES, PAGE), Reason.ACTIVE),
        ("script of a page", make_pdf(_page_script), Reason.ACTIVE),
        ("program to launch", make_pdf(_launch), Reason.ACTIVE),
        ("form that sends itself", make_pdf(_submit), Reason.ACTIVE),
        ("form of XML with scripts", make_pdf(_xfa), Reason.ACTIVE),
        ("attachment", make_pdf(_attachment), Reason.EMBEDDED),
        ("user password", make_pdf(encryption=lock(user="a", owner="b")), Reason.ENCRYPTED),
        ("owner password", make_pdf(encryption=lock(user="", owner="b")), Reason.ENCRYPTED),
        ("packed page", make_pdf(_stream(zeros, Name.FlateDecode)), Reason.BOMB),
        (
            "packed twice",
            make_pdf(_stream(zlib.compress(zeros), *[Name.FlateDecode] * 2)),
            Reason.BOMB,
        ),
        ("packed and written as text", make_pdf(_as_text(zeros)), Reason.BOMB),
        ("vast picture", make_pdf(_vast), Reason.PIXELS),
        ("no page", make_pdf(_no_page), Reason.UNREADABLE),
        ("archive behind", PDF + ARCHIVE, Reason.POLYGLOT),
        ("page behind", PDF + b"<script>alert(1)</script>", Reason.POLYGLOT),
        (
            "page in its head",
            PDF[:9] + b"%<html><script>alert(1)</script>\n" + PDF[9:],
            Reason.POLYGLOT,
        ),
        ("cut in half", PDF[: len(PDF) // 2], Reason.UNREADABLE),
        ("head alone", b"%PDF-1.7\n", Reason.UNREADABLE),
        ("noise", b"%PDF-1.7\n" + b"\x93" * 500 + b"%%EOF", Reason.UNREADABLE),
    ):
        yield f"PDF: {what}", "a.pdf", content, reason


def word() -> Made:
    """Word documents that act, hide or lie."""
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    field = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:instrText>{}</w:instrText></w:body></w:document>'
    for what, content, reason in (
        (
            "type with macros",
            make_docx(**{"[Content_Types].xml": content_types(("word/document.xml", macro))}),
            Reason.MACROS,
        ),
        ("macro project", _docx("word/vbaProject.bin"), Reason.MACROS),
        ("renamed macro project", _related("vbaProject", "quiet.bin", ""), Reason.MACROS),
        ("control", _docx("word/activeX/activeX1.bin"), Reason.ACTIVE),
        ("template from elsewhere", _related("attachedTemplate"), Reason.ACTIVE),
        ("object from elsewhere", _related("oleObject"), Reason.ACTIVE),
        ("picture from a share", _related("image", r"\\host\share\a.png"), Reason.ACTIVE),
        ("picture from a file share", _related("image", "file://host/a.png"), Reason.ACTIVE),
        (
            "field of another program",
            make_docx(**{"word/document.xml": field.format("DDEAUTO c:\\\\cmd.exe")}),
            Reason.ACTIVE,
        ),
        (
            "field in pieces",
            make_docx(**{"word/document.xml": field.format("D</w:instrText><w:instrText>DE cmd")}),
            Reason.ACTIVE,
        ),
        (
            "field in references",
            make_docx(**{"word/document.xml": field.format("&#68;&#x44;E cmd")}),
            Reason.ACTIVE,
        ),
        ("page inside", _related("aFChunk", "a.html", ""), Reason.EMBEDDED),
        ("object inside", _docx("word/embeddings/oleObject1.bin"), Reason.EMBEDDED),
        (
            "document in a document in it",
            _docx("word/embeddings/a.docx", _docx("word/embeddings/b.xlsx", make_xlsx())),
            Reason.EMBEDDED,
        ),
        ("other root", make_docx(**{"word/document.xml": "<html/>"}), Reason.MISMATCH),
        ("locked", LOCKED, Reason.ENCRYPTED),
    ):
        yield f"Word: {what}", "a.docx", content, reason


def excel() -> Made:
    """Workbooks that act or lie."""
    sheet = "application/vnd.ms-excel.macrosheet+xml"
    for what, more, reason in (
        ("macro sheet", {"xl/macrosheets/sheet1.xml": b"<a/>"}, Reason.MACROS),
        ("macro project", {"xl/vbaProject.bin": b"x"}, Reason.MACROS),
        (
            "renamed macro sheet",
            {"[Content_Types].xml": _type("xl/worksheets/s.xml", sheet)},
            Reason.MACROS,
        ),
        (
            "link to another program",
            {"xl/externalLinks/externalLink1.xml": b"<a><ddeLink ddeService='cmd'/></a>"},
            Reason.ACTIVE,
        ),
        ("control", {"xl/ctrlProps/ctrlProp1.xml": b"<a/>"}, Reason.ACTIVE),
        ("object inside", {"xl/embeddings/oleObject1.bin": b"x"}, Reason.EMBEDDED),
    ):
        yield f"Excel: {what}", "a.xlsx", _with(make_xlsx(), more), reason
    yield "Excel: locked", "a.xlsx", LOCKED, Reason.ENCRYPTED


def opendocument() -> Made:
    """OpenDocument texts and sheets that act, hide or lie."""
    names = f'xmlns:o="{OFFICE}" xmlns:d="d" xmlns:draw="r" xmlns:t="t"'
    body = f"<o:document-content {names}>{{}}</o:document-content>"
    wide = body.format("<t:a d:href='vnd.sun.star.script:x'/>").encode("utf-16")
    for what, more, reason in (
        ("locked parts", {"META-INF/manifest.xml": "<m><encryption-data/></m>"}, Reason.ENCRYPTED),
        ("locked whole", {"encrypted-package": "x"}, Reason.ENCRYPTED),
        ("macro", {"Basic/Standard/Module1.xml": "<a/>"}, Reason.MACROS),
        ("script", {"Scripts/python/a.py": "x"}, Reason.MACROS),
        (
            "call of a macro",
            {"content.xml": body.format("<t:a d:href='vnd.sun.star.script:x'/>")},
            Reason.MACROS,
        ),
        (
            "call in references",
            {"content.xml": body.format("<t:a d:href='vnd.sun.star.&#115;cript:x'/>")},
            Reason.MACROS,
        ),
        ("call in wide letters", {"content.xml": wide}, Reason.UNREADABLE),
        (
            "data of another program",
            {"content.xml": body.format("<t:dde-connection/>")},
            Reason.ACTIVE,
        ),
        (
            "frame from elsewhere",
            {"content.xml": body.format("<draw:floating-frame/>")},
            Reason.ACTIVE,
        ),
        ("object inside", {"Object 1": "x"}, Reason.EMBEDDED),
        ("other root", {"content.xml": "<html/>"}, Reason.MISMATCH),
    ):
        yield f"OpenDocument: {what}", "a.odt", make_odf(**more), reason
    yield "OpenDocument: packed type", "a.odt", make_zip(odf_parts()), Reason.MISMATCH
    yield "OpenDocument: text as sheet", "a.ods", make_odf("text"), Reason.MISMATCH


def packages() -> Made:
    """Packages with more, less or other than their parts."""
    entities = '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>'
    outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    for what, content, reason in (
        ("bytes before", b"PK\x03\x04" + DOCX, Reason.POLYGLOT),
        ("bytes after", DOCX + b"%PDF-1.7", Reason.POLYGLOT),
        ("cut in half", DOCX[: len(DOCX) // 2], Reason.UNREADABLE),
        ("path upwards", _docx("../../a.xml", "<a/>"), Reason.UNREADABLE),
        ("path from the root", _docx("/etc/cron.d/a"), Reason.UNREADABLE),
        ("names that differ in case", _docx("WORD/document.xml", "<a/>"), Reason.UNREADABLE),
        ("other packing", _lzma(), Reason.UNREADABLE),
        ("broken XML", _docx("word/a.xml", "<a><b></a>"), Reason.UNREADABLE),
        (
            "letters of another kind",
            _docx("word/a.xml", "<?xml version='1.0' encoding='cp037'?><a/>".encode("cp037")),
            Reason.UNREADABLE,
        ),
        ("entities", _docx("word/a.xml", entities), Reason.BOMB),
        ("entity from elsewhere", _docx("word/a.xml", outside), Reason.BOMB),
        ("too much inside", _docx("word/media/a.bin", bytes(100 * 1024 * 1024)), Reason.BOMB),
        ("too many parts", _with(DOCX, {f"word/{n}": b"" for n in range(2_000)}), Reason.BOMB),
        ("locked part", _locked_part(), Reason.ENCRYPTED),
    ):
        yield f"package: {what}", "a.docx", content, reason


def pictures() -> Made:
    """Pictures that hide a second file, are vast or broken."""
    for what, name, content, reason in (
        ("JPEG and archive", "a.jpg", JPEG + ARCHIVE, Reason.POLYGLOT),
        ("JPEG and PDF", "a.jpg", JPEG + PDF, Reason.POLYGLOT),
        ("JPEG and program", "a.jpg", JPEG + b"MZ\x90\0", Reason.POLYGLOT),
        (
            "JPEG with a page",
            "a.jpeg",
            make_picture("JPEG", comment=b"<SCRIPT>x</SCRIPT>"),
            Reason.POLYGLOT,
        ),
        (
            "JPEG with a program of a server",
            "a.jpg",
            make_picture("JPEG", comment=b"<?php x ?>"),
            Reason.POLYGLOT,
        ),
        ("JPEG cut in half", "a.jpg", JPEG[: len(JPEG) // 2], Reason.UNREADABLE),
        ("JPEG head alone", "a.jpg", b"\xff\xd8\xff\xe0", Reason.UNREADABLE),
        ("PNG and archive", "a.png", PNG + ARCHIVE, Reason.POLYGLOT),
        ("PNG and PDF", "a.png", PNG + PDF, Reason.POLYGLOT),
        ("PNG and page", "a.png", PNG + b"<html>", Reason.POLYGLOT),
        ("PNG cut in half", "a.png", PNG[: len(PNG) // 2], Reason.UNREADABLE),
        ("PNG head alone", "a.png", b"\x89PNG\r\n\x1a\n", Reason.UNREADABLE),
        ("vast PNG", "a.png", _png((b"IDAT", zlib.compress(b""))), Reason.PIXELS),
    ):
        yield f"picture: {what}", name, content, reason


def _script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def _page_script(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots = Array([Dictionary(A=Dictionary(S=Name.JavaScript, JS="x"))])


def _launch(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.Launch, F="cmd.exe")


def _submit(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].AA = Dictionary(O=Dictionary(S=Name.SubmitForm, F="http://x.example"))


def _xfa(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp><script/></xdp>"))


def _attachment(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["plan.exe"] = b"MZ"


def _vast(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Contents = Stream(pdf, b"x", Width=60_000, Height=60_000)


def _no_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0]


def _stream(packed: bytes, *filters: Name):  # type: ignore[no-untyped-def]
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents = Stream(pdf, packed, Filter=Array(filters))

    return change


def _as_text(packed: bytes):  # type: ignore[no-untyped-def]
    return _stream(packed.hex().encode() + b">", Name.ASCIIHexDecode, Name.FlateDecode)


def _docx(part: str, content: str | bytes = "x") -> bytes:
    return make_zip(docx_parts() | {part: content})


def _related(kind: str, target: str = "http://x.example/a", mode: str = OUTSIDE) -> bytes:
    return _docx("word/_rels/document.xml.rels", relationships((kind, target, mode)))


def _with(package: bytes, more: dict[str, bytes]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return make_zip({name: archive.read(name) for name in archive.namelist()} | more)


def _type(part: str, kind: str) -> bytes:
    return content_types((part, kind)).encode()


def _lzma() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        for name, content in docx_parts().items():
            archive.writestr(name, content)
    return out.getvalue()


def _locked_part() -> bytes:
    marked = bytearray(DOCX)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        marked[marked.index(signature) + offset] |= 1
    return bytes(marked)


def _png(*chunks: tuple[bytes, bytes]) -> bytes:
    head = (b"IHDR", struct.pack(">IIBBBBB", 10_000, 10_000, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in (head, *chunks, (b"IEND", b""))
    )


def verdict(file: BadFile) -> str:
    """Return the reason for which a file is refused, or `accepted`."""
    try:
        inspect(file.content, file.name)
    except Refused as refused:
        return refused.reason.value
    return "accepted"


def main(folder: Path | None) -> int:
    """Try every file, tell what was found, and return 1 if one was judged otherwise."""
    files = corpus()
    wrong = [(file, found) for file in files if (found := verdict(file)) != file.reason]
    for file, found in wrong:
        print(f"{file.what}: {found}, expected {file.reason}")
    accepted = sum(found == "accepted" for _file, found in wrong)
    print(f"{len(files)} bad files, {accepted} accepted, {len(wrong)} judged otherwise")
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        for number, file in enumerate(files, start=1):
            extension = Path(file.name.replace("\0", "")).suffix or ".bin"
            (folder / f"{number:03d}-{file.reason}{extension}").write_bytes(file.content)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
