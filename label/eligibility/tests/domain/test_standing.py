import pytest
from hypothesis import given
from hypothesis import strategies as st

from label.eligibility.domain.standing import Ruled, standing

FOUND = st.sampled_from(["met", "not_met", "proof_needed"])
RULED = st.builds(Ruled, code=st.just("p"), found=FOUND, ruled=st.none() | FOUND)


@pytest.mark.parametrize(
    ("ruled", "advice"),
    [
        (["met", "met"], "eligible"),
        (["met", "not_met"], "not_eligible"),
        (["met", "proof_needed"], "complement"),
        (["not_met", "proof_needed"], "not_eligible"),
        (["met", None], "undecided"),
        ([], "eligible"),
    ],
)
def test_the_advice_follows_the_rulings(ruled, advice):
    listed = [Ruled("p", "met", one) for one in ruled]
    assert standing(listed).advice == advice


def test_the_officers_word_counts_before_the_portals():
    one = Ruled("p", found="not_met", ruled="met")
    assert (one.stands, one.is_overridden) == ("met", True)


@given(st.lists(RULED))
def test_each_prerequisite_is_counted_once(listed):
    counted = standing(listed)
    assert counted.met + counted.not_met + counted.proof_needed == len(listed)
    assert (counted.advice == "undecided") == any(one.ruled is None for one in listed)
