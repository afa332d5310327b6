import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from records.references import ALPHABET, is_valid, new_reference, normalise

drawn = st.builds(lambda _: new_reference("LCC", year=2026), st.integers())


@given(drawn)
def test_what_is_drawn_is_valid_and_already_normal(reference):
    assert (is_valid(reference), normalise(reference)) == (True, reference)
    assert reference.startswith("LCC-2026-") and len(reference) == len("LCC-2026-7K3M9-4X")


@given(drawn, st.data())
def test_one_wrong_sign_is_always_noticed(reference, data):
    place = data.draw(st.integers(9, len(reference) - 1).filter(lambda i: reference[i] != "-"))
    wrong = data.draw(st.sampled_from(ALPHABET.replace(reference[place], "")))
    assert is_valid(reference[:place] + wrong + reference[place + 1 :]) is False


@given(drawn)
def test_how_it_is_typed_makes_no_difference(reference):
    typed = "\u2067 " + reference.lower().replace("-", " ").replace("2026", "٢٠٢٦") + "\u2069"
    assert normalise(typed) == reference


@pytest.mark.parametrize("text", ["", "LCC", "LCC-2026-7K3M9-00", "bonjour", "LCC-2026-7K3M9-4X9"])
def test_what_is_no_reference_is_refused(text):
    assert is_valid(text) is False


@time_machine.travel("2021-12-31T23:30:00Z", tick=False)
def test_the_year_is_the_one_in_morocco():
    assert new_reference("LCC").split("-")[1] == "2022"
