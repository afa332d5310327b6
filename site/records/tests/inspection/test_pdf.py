import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from records.domain.refusals import Reason, Refused
from records.inspection.pdf import STREAM_LIMIT, examine

from .makers import make_pdf, make_zip, raw_pdf


def script(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def nested_script(pdf):
    pdf.pages[0].Annots = Array([Dictionary(A=Dictionary(S=Name.JavaScript, JS="x"))])


def launch(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.Launch, F="cmd.exe")


def submit(pdf):
    pdf.pages[0].AA = Dictionary(O=Dictionary(S=Name.SubmitForm, F="http://x.example"))


def attachment(pdf):
    pdf.attachments["plan.exe"] = b"MZ"


def no_page(pdf):
    del pdf.pages[0]


def packed_page(pdf):
    packed = zlib.compress(b"\0" * (STREAM_LIMIT + 1), 1)
    pdf.pages[0].Contents = pikepdf.Stream(pdf, packed, Filter=Name.FlateDecode)


def packed_pages(pdf):
    packed = zlib.compress(b"\0" * 100_000)
    for _ in range(6):
        pdf.add_blank_page()
        pdf.pages[-1].Contents = pikepdf.Stream(pdf, packed, Filter=Array([Name.FlateDecode]))


def vast_picture(pdf):
    pdf.pages[0].Contents = pikepdf.Stream(pdf, b"x", Width=60_000, Height=60_000)


PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"

SPOILT = {
    "script": (lambda: make_pdf(script), Reason.ACTIVE),
    "script inside a page": (lambda: make_pdf(nested_script), Reason.ACTIVE),
    "script in an object stream": (
        lambda: make_pdf(script, object_stream_mode=pikepdf.ObjectStreamMode.generate),
        Reason.ACTIVE,
    ),
    "script under a disguised name": (
        lambda: raw_pdf(
            b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /J#61vaScript /J#53 (x) >> >>",
            PAGES,
            PAGE,
        ),
        Reason.ACTIVE,
    ),
    "program to launch": (lambda: make_pdf(launch), Reason.ACTIVE),
    "form that sends itself": (lambda: make_pdf(submit), Reason.ACTIVE),
    "attachment": (lambda: make_pdf(attachment), Reason.EMBEDDED),
    "no page": (lambda: make_pdf(no_page), Reason.UNREADABLE),
    "user password": (
        lambda: make_pdf(encryption=pikepdf.Encryption(user="a", owner="b")),
        Reason.ENCRYPTED,
    ),
    "owner password": (
        lambda: make_pdf(encryption=pikepdf.Encryption(user="", owner="b")),
        Reason.ENCRYPTED,
    ),
    "packed page": (lambda: make_pdf(packed_page), Reason.BOMB),
    "vast picture": (lambda: make_pdf(vast_picture), Reason.PIXELS),
    "archive behind": (lambda: make_pdf() + make_zip({"a": "b"}), Reason.POLYGLOT),
    "page behind": (lambda: make_pdf() + b"<script>alert(1)</script>", Reason.POLYGLOT),
    "cut in half": (lambda: make_pdf()[: len(make_pdf()) // 2], Reason.UNREADABLE),
    "head alone": (lambda: b"%PDF-1.7\n", Reason.UNREADABLE),
    "noise": (lambda: b"%PDF-1.7\n" + b"\x93" * 500 + b"%%EOF", Reason.UNREADABLE),
}


def test_a_document_written_by_hand_is_kept():
    content = raw_pdf(b"<< /Type /Catalog /Pages 2 0 R >>", PAGES, PAGE)
    assert examine(content) == content


@pytest.mark.parametrize("options", [{}, {"object_stream_mode": pikepdf.ObjectStreamMode.generate}])
def test_a_plain_document_is_kept_byte_for_byte(options):
    content = make_pdf(**options)
    assert examine(content) == content


def test_a_signed_document_keeps_what_was_added_after_its_first_end():
    content = make_pdf()
    start = content.rindex(b"startxref")
    assert examine(content + b"\n" + content[start:]) == content + b"\n" + content[start:]


@pytest.mark.parametrize(
    ("make", "reason"), [pytest.param(*case, id=name) for name, case in SPOILT.items()]
)
def test_a_spoilt_document_is_refused(make, reason):
    with pytest.raises(Refused) as refused:
        examine(make())
    assert refused.value.reason == reason


def test_an_object_stream_that_unpacks_without_end_is_refused_without_filling_memory():
    body = zlib.compress(b"4 0 " + PAGE.replace(b"3 0", b"2 0") + b" " * (STREAM_LIMIT * 2), 1)
    content = b"%PDF-1.5\n"
    places = []
    for number, source in (
        (1, b"<< /Type /Catalog /Pages 2 0 R >>"),
        (2, b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>"),
    ):
        places.append(len(content))
        content += b"%d 0 obj %s endobj\n" % (number, source)
    places.append(len(content))
    content += (
        b"3 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >> stream\n"
        % len(body)
        + body
        + b"\nendstream endobj\n"
    )
    table = len(content)
    rows = b"\0\0\0\0\0" + b"".join(b"\1" + place.to_bytes(3, "big") + b"\0" for place in places)
    rows += b"\2" + (3).to_bytes(3, "big") + b"\0"
    rows += b"\1" + table.to_bytes(3, "big") + b"\0"
    content += (
        b"5 0 obj << /Type /XRef /Size 6 /W [1 3 1] /Root 1 0 R /Length %d >> stream\n" % len(rows)
        + rows
        + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF\n" % table
    )
    with pytest.raises(Refused) as refused:
        examine(content)
    # The reader stops at its limit, and so finds no page.
    assert refused.value.reason == Reason.UNREADABLE


def test_many_packed_pages_are_measured_together(monkeypatch):
    content = make_pdf(packed_pages)
    assert examine(content) == content
    monkeypatch.setattr("records.inspection.pdf.UNPACKED_LIMIT", 500_000)
    with pytest.raises(Refused) as refused:
        examine(content)
    assert refused.value.reason == Reason.BOMB
