"""Each check finds what it names, and nothing in what is well written."""

import pytest
from hypothesis import given

from publishing.domain.checking import check
from publishing.domain.checking.pictures import is_file_name
from publishing.domain.content import (
    Content,
    Heading,
    Line,
    Link,
    Picture,
    Prose,
    Table,
    excerpt,
)

from .content import CONTENTS, TEXTS, codes


def picture(words: str, **about: object) -> Picture:
    return Picture("p", "fr", words, **about)  # type: ignore[arg-type]


@given(CONTENTS)
def test_any_content_can_be_checked_and_each_finding_has_its_place(content: Content) -> None:
    paths = {piece.path for piece in content.pieces}
    assert {finding.path for finding in check(content)} <= paths


@given(CONTENTS)
def test_checking_again_finds_the_same(content: Content) -> None:
    assert list(check(content)) == list(check(content))


@given(TEXTS)
def test_an_excerpt_is_one_short_line(text: str) -> None:
    assert len(excerpt(text)) <= 91
    assert excerpt(text) == " ".join(excerpt(text).split())


@pytest.mark.parametrize(
    "words", ["IMG_2034.jpg", "img 12", "DSC0123", "photo_conseil_2022", "صورة 3", "Screenshot 4"]
)
def test_a_file_name_is_no_alternative(words: str) -> None:
    assert codes(picture(words)) == ["alternative-file-name"]


def test_the_name_of_its_own_file_is_no_alternative() -> None:
    assert is_file_name("Conseil de Fès", "conseil-de-fes.jpg")
    assert not is_file_name("Conseil", "conseil.jpg")


def test_a_picture_without_words_must_get_some_unless_it_decorates() -> None:
    assert codes(picture(" ")) == ["alternative-missing"]
    assert codes(picture("", may_be_silent=True)) == []


def test_an_alternative_is_short_and_not_the_caption() -> None:
    assert codes(picture("Une séance du conseil communal", caption="Fès, 2022")) == []
    assert codes(picture("Séance à Fès", caption="séance à Fès.")) == ["alternative-is-caption"]
    assert codes(picture("un mot " * 30)) == ["alternative-long"]


@pytest.mark.parametrize(
    ("levels", "found"),
    [([2, 3, 2, 3], []), ([3], ["heading-skips"]), ([2, 4], ["heading-skips"]), ([2, 3, 4], [])],
)
def test_headings_skip_no_level(levels: list[int], found: list[str]) -> None:
    headings = [Heading("p", "fr", f"Partie {n}", level) for n, level in enumerate(levels)]
    assert codes(*headings) == found


def test_headings_have_words_of_their_own() -> None:
    assert codes(Heading("p", "fr", " ")) == ["heading-empty"]
    assert codes(Heading("p", "fr", "Étapes"), Heading("q", "fr", "etapes")) == ["heading-twice"]


@pytest.mark.parametrize(
    "words", ["Cliquez ici", "ici", "En savoir plus", "هنا", "إضغط هنا", "المزيد"]
)
def test_a_link_says_where_it_leads(words: str) -> None:
    assert codes(Link("p", "ar" if words > "م" or words > "ء" else "fr", words, "page:1")) == [
        "link-vague"
    ]


def test_a_link_is_words_not_an_address() -> None:
    assert codes(Link("p", "fr", "https://www.collectivites-territoriales.gov.ma/")) == [
        "link-bare"
    ]
    assert codes(Link("p", "fr", "", "page:1")) == ["link-empty"]


def test_the_same_words_lead_to_one_place() -> None:
    one, same = Link("p", "fr", "Le guide", "document:1"), Link("q", "fr", "le guide", "document:1")
    assert codes(one, same) == []
    assert codes(one, Link("r", "fr", "Le guide", "document:2")) == ["link-ambiguous"]


def test_a_table_has_a_caption_and_headings() -> None:
    assert codes(Table("p", "fr", "Dossiers reçus", ("Milieu", "Dossiers"))) == []
    assert codes(Table("p", "fr", "", ("Milieu", " "))) == ["table-headings", "table-caption"]


def test_each_language_keeps_its_letters() -> None:
    assert codes(Line("p", "ar", "Label Commune Citoyenne")) == ["script-not-ar"]
    assert codes(Line("p", "fr", "ميزة الجماعة المواطنة")) == ["script-not-fr"]
    assert codes(Line("p", "ar", "الجمعية AMPCC والمديرية DGCT")) == []
    assert codes(Line("p", "ar", "https://www.collectivites-territoriales.gov.ma/")) == []
    assert codes(Line("p", "ar", "REMACTO")) == []


def test_digits_are_western_in_both_languages() -> None:
    assert codes(Line("p", "ar", "سنة ٢٠٢٢")) == ["digits-eastern"]
    assert codes(Line("p", "ar", "سنة 2022")) == []


def test_hidden_marks_and_capitals_are_told() -> None:
    assert codes(Line("p", "fr", "abc\u202etxt.exe")) == ["marks-hidden"]
    assert codes(Line("p", "fr", "APPEL À MANIFESTATION OUVERT")) == ["capitals"]
    assert codes(Line("p", "fr", "L’AMPCC et la DGCT, avec l’ONU")) == []


def test_long_sentences_and_paragraphs_are_told() -> None:
    assert codes(Prose("p", "fr", "mot " * 41)) == ["sentence-long"]
    assert codes(Prose("p", "fr", "Un mot. " * 70)) == ["paragraph-long"]
