import pytest
from hypothesis import given
from hypothesis import strategies as st

from operations.domain.redaction import HIDDEN, without_people


@pytest.mark.parametrize(
    "told",
    [
        "nawal@commune.example",
        "n.t+lcc@a.b.commune.example",
        "+212 6 12 34 56 78",
        "0537123456",
        "05 37 12 34 56",
        "192.0.2.17",
    ],
)
def test_what_names_a_person_is_hidden(told):
    assert without_people(f"Key (email)=({told}) exists") == f"Key (email)=({HIDDEN}) exists"


@given(st.emails(domains=st.just("commune.example")))
def test_no_address_is_left(address):
    assert "@commune.example" not in without_people(f"sent to {address}, refused")


def test_numbers_of_machines_stay():
    told = "The job took 1234567890 ns on port 8000, entry 42, 2026-11-22T23:05:00"
    assert without_people(told) == told
