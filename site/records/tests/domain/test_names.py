import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.domain.names import LONGEST, clean_name, split_extension


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("Délibération n° 7.PDF", "Délibération n° 7.pdf"),
        ("محضر الدورة.pdf", "محضر الدورة.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\plan.docx", "plan.docx"),
        ("facture\u202efdp.exe", "facturefdp.exe"),
        ("a\x00b\r\nc.png", "ab c.png"),
        ("\u200f\u2067.pdf", "document.pdf"),
        ("", "document"),
        ("...", "document"),
        ("/", "document"),
        ('<b>"x"?.jpg', "_b__x__.jpg"),
        ("sans extension", "sans extension"),
        ("v1.2 du projet", "v1.2 du projet"),
        (f"{'é' * 300}.jpeg", f"{'é' * (LONGEST - 5)}.jpeg"),
    ],
)
def test_a_name_is_kept_but_for_what_could_deceive(given_name, kept):
    assert clean_name(given_name) == kept


@given(st.text())
def test_any_name_comes_out_short_visible_and_settled(name):
    cleaned = clean_name(name)
    assert 0 < len(cleaned) <= LONGEST
    assert {unicodedata.category(sign) for sign in cleaned} & {"Cc", "Cf", "Cs"} == set()
    assert "/" not in cleaned and "\\" not in cleaned
    assert clean_name(cleaned) == cleaned


def test_an_extension_is_short_and_plain():
    assert [split_extension(n)[1] for n in ("a.PDF", "a.tar.gz", "a.b c", "a.")] == [
        "pdf",
        "gz",
        "",
        "",
    ]
