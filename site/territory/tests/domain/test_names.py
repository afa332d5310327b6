import pytest
from hypothesis import given
from hypothesis import strategies as st

from territory.domain.names import search_key, sought


def test_a_key_holds_every_form_bounded():
    assert search_key("El Menzeh", "المنزه") == "|menzeh|elmenzeh|منزه|المنزه|"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Ouled Zmam", "Oulad Zmam"),
        ("Beni Mellal", "Bni Mellal"),
        ("Taroudant", "Taroudannt"),
        ("ولاد برحيل", "أولاد برحيل"),
    ],
)
def test_common_spellings_of_one_word_meet(typed, name):
    assert set(sought(typed).forms) & set(search_key(name).split("|"))


@pytest.mark.parametrize(
    "text", ["Oulad Aissa — Khouribga", "Oulad Aissa, Khouribga", "Oulad Aissa (Khouribga)"]
)
def test_a_place_parts_namesakes(text):
    assert sought(text).places == ("khouribga",)
    assert sought(text).squeezed == "ouladaissa"


def test_an_arabic_comma_parts_places_too():
    assert sought("أولاد عيسى — خريبكة، بني ملال-خنيفرة").places == ("خريبكه", "بني ملال خنيفره")


@given(st.text())
def test_no_text_breaks_the_bounds(text):
    assert "" not in search_key(text, text).split("|")[1:-1]
    assert not any("|" in form for form in sought(text).forms)
