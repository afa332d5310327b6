"""Files of every accepted kind, made by the tests themselves, and the means to spoil them."""

import io
import zipfile

import pikepdf
from openpyxl import Workbook
from PIL import Image

TYPES = "application/vnd.openxmlformats-officedocument."
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCX_MAIN = f"{TYPES}wordprocessingml.document.main+xml"


def make_pdf(change=lambda pdf: None, **options):
    """Return a PDF of one page, after `change` has been made to it."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.pages[0].Contents = pdf.make_stream(b"BT ET")
    change(pdf)
    out = io.BytesIO()
    pdf.save(out, **options)
    return out.getvalue()


def make_zip(parts, stored=()):
    """Return a package of named parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            packing = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, packing)
    return out.getvalue()


def relationships(*rows):
    """Return a .rels part; each row is a kind, a target and a mode."""
    inner = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONSHIPS}/{kind}" Target="{target}" {mode}/>'
        for n, (kind, target, mode) in enumerate(rows)
    )
    schema = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<?xml version="1.0"?><Relationships xmlns="{schema}">{inner}</Relationships>'


def content_types(*overrides):
    """Return a [Content_Types].xml; each override is a part's name and type."""
    inner = "".join(f'<Override PartName="/{p}" ContentType="{t}"/>' for p, t in overrides)
    schema = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<?xml version="1.0"?><Types xmlns="{schema}">{inner}</Types>'


def docx_parts(**more):
    """Return the parts of a DOCX, `more` added or replaced (`__` stands for a slash)."""
    words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return {
        "[Content_Types].xml": content_types(("word/document.xml", DOCX_MAIN)),
        "_rels/.rels": relationships(("officeDocument", "word/document.xml", "")),
        "word/document.xml": f'<w:document xmlns:w="{words}"><w:body/></w:document>',
    } | more


def make_docx(**more):
    return make_zip(docx_parts(**more))


def make_xlsx():
    book, out = Workbook(), io.BytesIO()
    book.active["A1"] = "جماعة"
    book.save(out)
    return out.getvalue()


def odf_parts(kind="text", **more):
    """Return the parts of an ODT or (`spreadsheet`) ODS."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "META-INF/manifest.xml": f'<m:manifest xmlns:m="{manifest}"/>',
        "content.xml": f'<o:document-content xmlns:o="{office}"><o:body/></o:document-content>',
    } | more


def make_odf(kind="text", **more):
    return make_zip(odf_parts(kind, **more), stored={"mimetype"})


def make_picture(format_name, size=(64, 48), mode="RGB", **options):
    out = io.BytesIO()
    Image.new(mode, size, 128 if mode == "L" else (200, 30, 30, 90)[: len(mode)]).save(
        out, format_name, **options
    )
    return out.getvalue()


def raw_pdf(*bodies):
    """Return a PDF whose objects are written just so; the first one is the catalogue."""
    content, rows = b"%PDF-1.5\n", b"0000000000 65535 f \n"
    for number, body in enumerate(bodies, start=1):
        rows += b"%010d 00000 n \n" % len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = len(bodies) + 1
    table = b"xref\n0 %d\n%strailer\n<< /Size %d /Root 1 0 R >>\n" % (size, rows, size)
    return content + table + b"startxref\n%d\n%%%%EOF\n" % len(content)
