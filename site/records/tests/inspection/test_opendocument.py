import pytest

from records.domain.refusals import Reason, Refused
from records.inspection import ods, odt

from .makers import make_docx, make_odf, make_zip, odf_parts

MANIFEST = "META-INF/manifest.xml"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
MACRO_CALL = (
    f'<o:document-content xmlns:o="{OFFICE}"><a href="vnd.sun.star.script:x"/></o:document-content>'
)

SPOILT = {
    "locked parts": (make_odf(**{MANIFEST: "<m><encryption-data/></m>"}), Reason.ENCRYPTED),
    "locked whole": (make_odf(**{"encrypted-package": "x"}), Reason.ENCRYPTED),
    "macro": (make_odf(**{"Basic/Standard/Module1.xml": "<a/>"}), Reason.MACROS),
    "script": (make_odf(**{"Scripts/python/a.py": "x"}), Reason.MACROS),
    "macro of the program": (make_odf(**{"content.xml": MACRO_CALL}), Reason.MACROS),
    "object inside": (make_odf(**{"Object 1": "x"}), Reason.EMBEDDED),
    "spreadsheet": (make_odf("spreadsheet"), Reason.MISMATCH),
    "other root": (make_odf(**{"content.xml": "<html/>"}), Reason.MISMATCH),
    "packed media type": (make_zip(odf_parts()), Reason.MISMATCH),
    "media type not first": (
        make_zip(dict(reversed(odf_parts().items())), stored={"mimetype"}),
        Reason.MISMATCH,
    ),
    "no manifest": (
        make_zip({"mimetype": odf_parts()["mimetype"]}, stored={"mimetype"}),
        Reason.MISMATCH,
    ),
    "Open XML": (make_docx(), Reason.MISMATCH),
}


@pytest.mark.parametrize(
    ("kind", "content"),
    [(odt.KIND, make_odf()), (ods.KIND, make_odf("spreadsheet"))],
    ids=["odt", "ods"],
)
def test_a_plain_document_is_kept_byte_for_byte(kind, content):
    assert kind.examine(content) == content


@pytest.mark.parametrize(
    ("content", "reason"), [pytest.param(*case, id=name) for name, case in SPOILT.items()]
)
def test_a_spoilt_document_is_refused(content, reason):
    with pytest.raises(Refused) as refused:
        odt.KIND.examine(content)
    assert refused.value.reason == reason
