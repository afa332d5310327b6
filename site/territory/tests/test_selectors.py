import pytest

from territory.models import Commune
from territory.selectors import commune_by_code, exact_communes, matching, search_communes


def names(text: str) -> list[str]:
    return [commune.name_fr for commune in search_communes(text)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("tanger", "Tanger"),
        ("طنجه", "Tanger"),
        ("AÏT MELLOUL", "Ait Melloul"),
        ("آيت ملول", "Ait Melloul"),
        ("ايت  ملول", "Ait Melloul"),
        ("القنيطرة", "Kénitra"),
        ("قنيطره", "Kénitra"),
        ("fes", "Fès"),
        ("M'diq", "M'diq"),
        ("mdiq", "M'diq"),
        ("Er-Rachidia", "Errachidia"),
        ("Semara", "Es-Semara"),
        ("Benguerir", "Ben Guerir"),
        ("beni mellal", "Béni Mellal"),
        ("الدار البيضاء", "Casablanca"),
        ("الدارالبيضا", "Casablanca"),
        ("إفران", "Ifrane"),
        ("إِفْرَان", "Ifrane"),
        ("مولاي عبدالقادر", "Moulay Abdelkader"),
    ],
)
def test_a_commune_is_first_under_any_spelling(territory, typed, name):
    assert names(typed)[0] == name


def test_every_commune_is_found_by_each_of_its_names(territory):
    for commune in Commune.objects.all()[::25]:
        for name in (commune.name_fr, commune.name_ar):
            assert commune in search_communes(name), name


def test_beginnings_come_before_words_and_words_before_insides(territory):
    ranks = [commune.rank for commune in matching(Commune.objects.all(), "rab")]
    assert ranks == sorted(ranks)
    assert names("rab")[0] == "Rabat"
    assert names("chaoui dar") == ["Dar Chaoui"]


def test_larger_communes_come_first_among_equals(territory):
    found = search_communes("sidi", limit=30)
    assert len(found) == 30
    sizes = [commune.population_2024 for commune in found]
    assert sizes == sorted(sizes, reverse=True)


def test_namesakes_are_told_apart_by_their_province(territory):
    assert len(exact_communes("Oulad Aissa")) == 3
    for place in ("Oulad Aissa, Taroudant", "أولاد عيسى — تارودانت، سوس-ماسة"):
        (found,) = exact_communes(place)
        assert found.province.name_fr == "Taroudannt"


def test_a_label_finds_its_commune(territory):
    for commune in Commune.objects.select_related("province__region")[::25]:
        assert exact_communes(commune.label) == [commune]


@pytest.mark.parametrize("text", ["", " ", "|", "%", '"', "—", "'", "nowhere-at-all"])
def test_what_names_nothing_finds_nothing(territory, text):
    assert search_communes(text) == []


def test_a_search_is_one_query(territory, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert [commune.label for commune in search_communes("tanger")]


def test_a_code_names_one_commune(territory):
    assert commune_by_code("01.511.01.0").name_fr == "Tanger"
    assert commune_by_code("99") is None
