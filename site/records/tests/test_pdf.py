import io
from datetime import UTC, datetime

import pikepdf
import pytest
import typst

from records.pdf import qr_svg, render

MADE_AT = datetime(2026, 1, 12, 9, tzinfo=UTC)


def pair(fr, ar):
    return {"fr": fr, "ar": ar}


PROOF = {
    "title": pair("Accusé de réception", "وصل الإيداع"),
    "subtitle": pair("Appel de démonstration", "طلب للتجربة"),
    "reference": "LCC-2026-7K3M9-4X",
    "facts": [
        {"label": pair("Commune", "الجماعة"), "value": pair("Aït Melloul", "أيت ملول")},
        {"label": pair("Déposé le", "تاريخ الإيداع"), "value": "2026-01-12"},
    ],
    "sections": [
        {
            "title": pair("Transparence", "الشفافية"),
            "answers": [
                {"question": pair("Oui ?", "نعم؟"), "answer": pair("Oui", "نعم")},
                {"question": pair("Lesquels ?", "ما هي؟"), "answer": ["#panic() $x$", "جواب"]},
                {"question": pair("Vide ?", "فارغ؟"), "answer": None},
            ],
        }
    ],
    "files": [{"name": "محضر.pdf", "size": "845 ko", "sha256": "0a1b2c3d" * 8}],
    "notes": [pair("Une note.", "ملاحظة.")],
    "code": {
        "svg": qr_svg("https://lcc.example/x"),
        "alt": "QR : https://lcc.example/x",
        "caption": pair("Vérifier", "التحقق"),
    },
}


@pytest.fixture(scope="module")
def paper():
    return render("dossiers/receipt", PROOF, made_at=MADE_AT)


def test_a_proof_is_tagged_titled_and_declared_accessible(paper):
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        assert (pdf.Root.MarkInfo.Marked, "/StructTreeRoot" in pdf.Root) == (True, True)
        metadata = pdf.open_metadata()
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Accusé de réception | وصل الإيداع"


def test_only_firago_and_the_digests_font_are_in_it(paper):
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        names = {
            str(font.BaseFont).partition("+")[2]
            for page in pdf.pages
            for font in page.Resources.Font.values()
        }
    assert names == {"FiraGO-Regular", "FiraGO-Bold", "DejaVuSansMono"}


def test_the_same_data_give_the_same_bytes(paper):
    assert render("dossiers/receipt", PROOF, made_at=MADE_AT) == paper


def test_what_may_be_left_out_may_be_left_out():
    least = {key: PROOF[key] for key in ("title", "reference", "facts")}
    with pikepdf.open(io.BytesIO(render("dossiers/receipt", least))) as pdf:
        assert len(pdf.pages) == 1


def test_data_that_do_not_fit_are_an_error():
    with pytest.raises(typst.TypstError):
        render("dossiers/receipt", {"title": pair("a", "b")})


def test_a_long_proof_breaks_into_pages():
    long = PROOF | {"sections": PROOF["sections"] * 12}
    with pikepdf.open(io.BytesIO(render("dossiers/receipt", long))) as pdf:
        assert len(pdf.pages) > 2


def test_a_code_is_drawn_as_svg():
    assert qr_svg("https://lcc.example/x").startswith("<svg")
