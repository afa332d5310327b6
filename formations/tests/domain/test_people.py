import pytest

from formations.domain.people import clean_name, name_key, name_proof


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amina EL ÉXEMPLE", "el exemple  amina"),
        ("أمينة المثال", "امينه المثال"),
        ("إدريس", "ادريس"),
        ("رُقيّة", "رقية"),
        ("Jean-Paul", "paul jean"),
    ],
)
def test_two_spellings_of_a_name_are_one(one, other):
    assert name_key(one) == name_key(other)


def test_two_names_are_two():
    assert name_key("Amina Exemple") != name_key("Imane Exemple")


def test_directions_and_controls_leave_a_name():
    assert clean_name(" Amina\u202e \x00 Exemple\u2069 ") == "Amina Exemple"


def test_the_proof_follows_the_spelling_but_not_the_salt():
    assert name_proof("Amina EXEMPLE", "A") == name_proof("exemple amina", "A")
    assert name_proof("Amina", "A") != name_proof("Amina", "B")
