import pytest
from django.utils import translation

from records.domain.refusals import Reason, Refused
from records.inspection import KINDS, SIZE_LIMIT, inspect
from records.labels import REFUSALS

from .makers import make_docx, make_odf, make_pdf, make_picture, make_xlsx, make_zip

GOOD = {
    "pdf": make_pdf(),
    "docx": make_docx(),
    "xlsx": make_xlsx(),
    "odt": make_odf(),
    "ods": make_odf("spreadsheet"),
    "jpg": make_picture("JPEG"),
    "png": make_picture("PNG"),
}
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize("extension", GOOD)
def test_each_accepted_kind_is_known_by_its_extension_and_content(extension):
    found = inspect(GOOD[extension], f"C:\\x\\Ma pièce.{extension.upper()}")
    assert (found.name, extension in found.kind.extensions) == (f"Ma pièce.{extension}", True)


@pytest.mark.parametrize("named", GOOD)
@pytest.mark.parametrize("made", GOOD)
def test_a_file_under_the_name_of_another_kind_is_refused(named, made):
    if named == made:
        return
    with pytest.raises(Refused) as refused:
        inspect(GOOD[made], f"a.{named}")
    assert refused.value.reason == Reason.MISMATCH


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.exe", b"MZ", Reason.EXTENSION),
        ("a", b"%PDF-", Reason.EXTENSION),
        ("a.docm", make_docx(), Reason.EXTENSION),
        ("a.svg", b"<svg/>", Reason.EXTENSION),
        ("a.pdf", b"", Reason.EMPTY),
        ("a.pdf", b"%PDF-" + b" " * SIZE_LIMIT, Reason.TOO_LARGE),
        ("a.docx", LOCKED, Reason.ENCRYPTED),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Reason.MISMATCH),
        ("a.pdf", LOCKED, Reason.MISMATCH),
        ("a.xlsx", make_zip({"a": "b"}), Reason.MISMATCH),
        ("a.jpg", b"GIF89a", Reason.MISMATCH),
        ("a.pdf\u202egpj", GOOD["pdf"], Reason.EXTENSION),
    ],
)
def test_what_is_not_taken_has_its_reason(name, content, reason):
    with pytest.raises(Refused) as refused:
        inspect(content, name)
    assert refused.value.reason == reason


def test_a_kind_that_is_not_taken_here_is_refused():
    assert inspect(GOOD["pdf"], "a.pdf", ("pdf", "jpeg")).kind.code == "pdf"
    with pytest.raises(Refused) as refused:
        inspect(GOOD["png"], "a.png", ("pdf", "jpeg"))
    assert refused.value.reason == Reason.EXTENSION


def test_every_reason_has_its_sentence_and_every_kind_its_extension():
    with translation.override("en"):
        assert {reason for reason in Reason if str(REFUSALS[reason])} == set(Reason)
    assert len({kind.media_type for kind in KINDS}) == 7
