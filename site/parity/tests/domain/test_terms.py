"""Terms are found as people write them, and refused words with their prefixes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parity.content.terms import read_terms
from parity.domain.terms import Term, forms, found, misuses

GOVERNANCE = Term("bonne gouvernance", "الحكامة الجيدة", forbidden_ar=("حوكمة", "الحكم الرشيد"))
TRAINING = Term("formation", "تكوين", forbidden_ar=("تدريب",))
LABEL = Term("Label Commune Citoyenne (LCC)", "ميزة الجماعة المواطنة", forbidden_ar=("شارة",))
COMMUNE = Term("commune (collectivité)", "جماعة (ج. جماعات)", ("municipalité",), ("بلدية",))
ALL = [GOVERNANCE, TRAINING, LABEL, COMMUNE]


def written(text: str, language: str = "ar") -> list[str]:
    return [misuse.written for misuse in misuses(text, language, ALL)]


@pytest.mark.parametrize(
    "word", ["تدريب", "التدريب", "والتدريب", "بالتدريب", "للتدريب", "تدريبية", "تَدْريب", "لتدريب"]
)
def test_a_refused_word_is_seen_with_what_is_written_to_it(word: str) -> None:
    assert written(f"نظمت الجماعة {word} المنتخبين") == [word]


@pytest.mark.parametrize(
    "text", ["إشارة", "الإشارة المرورية", "تكوين", "استشارة", "حكامة", "محكومة"]
)
def test_a_word_that_only_looks_alike_is_left(text: str) -> None:
    assert written(text) == []


def test_a_refused_phrase_is_seen_across_a_line_end() -> None:
    assert written("مبادئ الحكم\nالرشيد") == ["الحكم\nالرشيد"]


def test_a_refused_french_word_is_seen_in_the_plural_and_in_capitals() -> None:
    assert written("Les Municipalités du Maroc", "fr") == ["Municipalités"]
    assert written("la communalité", "fr") == []


def test_each_misuse_says_what_to_write_and_where() -> None:
    (misuse,) = misuses("في شارة الجماعة", "ar", ALL)
    assert (misuse.start, misuse.term.ar) == (3, "ميزة الجماعة المواطنة")


def test_terms_are_suggested_in_the_order_of_the_text_the_longest_first() -> None:
    text = "Chaque commune suit une formation pour le label commune citoyenne."
    assert [term.ar for term in found(text, "fr", ALL)] == [COMMUNE.ar, TRAINING.ar, LABEL.ar]


def test_a_plural_in_brackets_is_a_form() -> None:
    assert forms("جماعة (ج. جماعات)") == ["جماعة", "جماعات"]
    assert forms("réclamation / doléance") == ["réclamation", "doléance"]
    assert found("كل الجماعات", "ar", ALL) == [COMMUNE]


def test_the_first_edition_is_whole_and_does_not_refuse_itself() -> None:
    terms = [
        Term(
            row["fr"],
            row["ar"],
            tuple(row.get("forbidden_fr", "").splitlines()),
            tuple(row.get("forbidden_ar", "").splitlines()),
        )
        for row in read_terms()
    ]
    assert len(terms) == len({term.fr for term in terms}) == 118
    assert [m.written for term in terms for m in misuses(term.ar, "ar", terms)] == []
    assert [m.written for term in terms for m in misuses(term.fr, "fr", terms)] == []


@given(st.text(), st.sampled_from(["fr", "ar"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    for misuse in misuses(text, language, ALL):
        assert text[misuse.start :].startswith(misuse.written)
    assert set(found(text, language, ALL)) <= set(ALL)


@given(st.text(min_size=1).filter(str.strip))
def test_any_form_an_editor_writes_can_be_looked_for(form: str) -> None:
    term = Term(form, form, (form,), (form,))
    for language in ("fr", "ar"):
        list(misuses("un texte", language, [term]))
        found("un texte", language, [term])
