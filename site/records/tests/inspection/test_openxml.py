import pytest

from records.domain.refusals import Reason, Refused
from records.inspection import docx, xlsx

from .makers import (
    DOCX_MAIN,
    TYPES,
    content_types,
    docx_parts,
    make_docx,
    make_odf,
    make_xlsx,
    make_zip,
    relationships,
)

MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
OUTSIDE = 'TargetMode="External"'


def with_part(name, content="x"):
    return make_zip(docx_parts() | {name: content})


def with_relationship(kind, target="http://x.example/a", mode=OUTSIDE):
    return with_part("word/_rels/document.xml.rels", relationships((kind, target, mode)))


SPOILT = {
    "macro-enabled type": (
        make_docx(**{"[Content_Types].xml": content_types(("word/document.xml", MACRO_TYPE))}),
        Reason.MACROS,
    ),
    "macro project": (with_part("word/vbaProject.bin"), Reason.MACROS),
    "macro sheet": (with_part("xl/macrosheets/sheet1.xml", "<a/>"), Reason.MACROS),
    "control": (with_part("word/activeX/activeX1.bin"), Reason.ACTIVE),
    "template from elsewhere": (with_relationship("attachedTemplate"), Reason.ACTIVE),
    "object from elsewhere": (with_relationship("oleObject"), Reason.ACTIVE),
    "object inside": (with_part("word/embeddings/oleObject1.bin"), Reason.EMBEDDED),
    "broken workbook inside": (with_part("word/embeddings/a.xlsx"), Reason.UNREADABLE),
    "document inside a document inside": (
        with_part("word/embeddings/a.docx", with_part("word/embeddings/b.xlsx", make_xlsx())),
        Reason.EMBEDDED,
    ),
    "no types": (make_zip({"word/document.xml": "<a/>"}), Reason.MISMATCH),
    "no main part": (
        make_zip({k: v for k, v in docx_parts().items() if k != "word/document.xml"}),
        Reason.MISMATCH,
    ),
    "other root": (make_docx(**{"word/document.xml": "<html/>"}), Reason.MISMATCH),
    "two main parts": (
        with_part(
            "[Content_Types].xml",
            content_types(("word/document.xml", DOCX_MAIN), ("word/b.xml", DOCX_MAIN)),
        ),
        Reason.MISMATCH,
    ),
    "workbook": (make_xlsx(), Reason.MISMATCH),
    "OpenDocument": (make_odf(), Reason.MISMATCH),
    "archive": (make_zip({"a.txt": "b"}), Reason.MISMATCH),
}


@pytest.mark.parametrize(
    ("kind", "content"), [(docx.KIND, make_docx()), (xlsx.KIND, make_xlsx())], ids=["docx", "xlsx"]
)
def test_a_plain_document_is_kept_byte_for_byte(kind, content):
    assert kind.examine(content) == content
    assert kind.media_type.startswith(TYPES)


def test_a_main_part_of_another_name_is_found_by_its_type():
    parts = docx_parts()
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["[Content_Types].xml"] = content_types(("word/document2.xml", DOCX_MAIN))
    assert docx.KIND.examine(make_zip(parts)) == make_zip(parts)


def test_a_link_to_a_page_and_the_workbook_of_a_chart_do_no_harm():
    for content in (
        with_relationship("hyperlink"),
        with_part("word/embeddings/Microsoft_Excel_Sheet.xlsx", make_xlsx()),
    ):
        assert docx.KIND.examine(content) == content


@pytest.mark.parametrize(
    ("content", "reason"), [pytest.param(*case, id=name) for name, case in SPOILT.items()]
)
def test_a_spoilt_document_is_refused(content, reason):
    with pytest.raises(Refused) as refused:
        docx.KIND.examine(content)
    assert refused.value.reason == reason


def test_a_document_is_no_workbook():
    with pytest.raises(Refused) as refused:
        xlsx.KIND.examine(make_docx())
    assert refused.value.reason == Reason.MISMATCH
