"""Nothing that points to a person is kept of a search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finding.domain import fit_to_keep


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("subventions voirie", "subventions voirie"),
        ("Éclairage PUBLIC", "eclairage public"),
        ("دعم الطُّرُق", "دعم الطرق"),
        ("écrire à fatima.z@example.org", "ecrire"),
        ("appeler 06 12 34 56 78", "appeler"),
        ("appeler +212-612-345678", "appeler"),
        ("CIN AB123456", "cin"),
        ("رقم ٠٦١٢٣٤٥٦٧٨", "رقم"),
        ("LCC-2026-00042-X dossier", "dossier"),
        ("budget 2026", "budget 2026"),
        ("2026", ""),
        ("https://exemple.ma/a/b texte", "texte"),
        ("", ""),
    ],
)
def test_only_words_are_kept(text, kept):
    assert fit_to_keep(text) == kept


@given(st.text())
def test_it_is_short_and_has_no_long_number(text):
    kept = fit_to_keep(text)
    assert len(kept) <= 80
    assert not any(sum(c.isdigit() for c in word) > 4 for word in kept.split())
