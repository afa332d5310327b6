"""What is found, in which order, on whichever database the tests run."""

import datetime

import pytest

from finding.domain import read
from finding.models import Entry
from finding.selectors import Narrowing, find, known_words, suggest
from finding.tests.making import enter

TODAY = datetime.date(2026, 11, 22)
pytestmark = pytest.mark.django_db


def titles(text: str, language: str = "fr", **narrowing) -> list[str]:
    found = find(read(text), language, TODAY, Narrowing(**narrowing))
    return [entry.title for entry in found.entries]


def test_the_title_comes_before_the_body():
    enter("Autre chose", body="on y parle de transparence")
    enter("La transparence")
    assert titles("transparence") == ["La transparence", "Autre chose"]


def test_the_very_word_comes_before_its_stem():
    enter("Conseils divers et variés")
    enter("Conseil divers et variés")
    assert titles("conseil") == ["Conseil divers et variés", "Conseils divers et variés"]


def test_the_very_title_comes_first():
    enter("Formation des formateurs de la formation", year=2026)
    enter("Les formations")
    assert titles("formation")[0] == "Les formations"


def test_of_two_equals_the_recent_one_comes_first():
    enter("Atelier régional", year=2019)
    enter("Atelier régional", year=2026)
    found = find(read("atelier"), "fr", TODAY)
    assert [entry.year for entry in found.entries] == [2026, 2019]


def test_the_language_being_read_comes_first():
    enter("LCC بالعربية", "ar", twin="a")
    enter("Sur le LCC", twin="b")
    assert titles("LCC", "ar") == ["LCC بالعربية", "Sur le LCC"]
    assert titles("LCC", "fr") == ["Sur le LCC", "LCC بالعربية"]


def test_one_thing_in_two_languages_is_one_result():
    enter("Le LCC", twin="one")
    enter("ميزة LCC", "ar", twin="one")
    assert titles("LCC", "fr") == ["Le LCC"]
    assert titles("LCC", "ar") == ["ميزة LCC"]
    assert titles("ميزة", "fr") == ["ميزة LCC"]


def test_filters_combine_and_each_count_keeps_the_others():
    enter("Atelier un", kind="training", year=2022, regions=("04",))
    enter("Atelier deux", kind="training", year=2026, regions=("04", "09"))
    enter("Atelier trois", kind="news", year=2022)
    found = find(read("atelier"), "fr", TODAY, Narrowing("training", 2022, ""))
    assert (found.total, found.unfiltered) == (1, 3)
    assert found.kinds == {"training": 1, "news": 1}
    assert found.years == {2022: 1, 2026: 1}
    assert found.regions == {"04": 1}
    assert titles("atelier", region="09") == ["Atelier deux"]
    assert titles("atelier", region="9") == []


def test_where_nothing_holds_every_word_what_holds_some_is_given():
    enter("La commune")
    found = find(read("commune zzzz"), "fr", TODAY)
    assert (found.loose, found.total) == (True, 1)


def test_screens_follow_each_other():
    for number in range(12):
        enter(f"Commune {number}")
    pages = [find(read("commune"), "fr", TODAY, page=page).entries for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [10, 2, 0]
    assert len({entry.pk for page in pages for entry in page}) == 12


@pytest.mark.parametrize("text", ['"', "'", "*", "a:b", "NOT", "(", "%s", "\u202e", "x" * 999])
def test_stray_signs_never_raise(text):
    enter("La commune")
    find(read(text), "fr", TODAY)
    suggest(read(text), "fr", TODAY)
    if read(text):
        known_words(read(text))


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("commu", "La commune"),
        ("ait mel", "Aït Melloul"),
        ("الجما", "ميزة جماعة"),
        ("ميز", "ميزة جماعة"),
    ],
)
def test_a_word_being_typed_is_suggested(typed, title):
    enter("La commune")
    enter("Aït Melloul")
    enter("ميزة جماعة", "ar")
    assert [entry.title for entry in suggest(read(typed), "fr", TODAY)] == [title]


def test_only_titles_are_suggested():
    enter("Autre", body="la commune")
    assert suggest(read("commu"), "fr", TODAY) == []


def test_a_slip_leads_to_the_word_as_written():
    enter("Évaluation des جماعات")
    assert known_words(read("evalaution")) == {"evalaution": ["Évaluation"]}
    assert known_words(read("جماغات")) == {"جماغات": ["جماعات"]}
    assert known_words(read("évaluation")) == {}


def test_what_leaves_the_table_leaves_the_index():
    entry = enter("La commune")
    entry.title_words = entry.title_stems = "province provinc"
    entry.save()
    assert (titles("commune"), titles("province")) == ([], ["La commune"])
    Entry.objects.all().delete()
    assert titles("province") == []
