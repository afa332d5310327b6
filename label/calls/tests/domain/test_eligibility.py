import pytest
from hypothesis import given
from hypothesis import strategies as st

from label.calls.domain.conditions import Condition
from label.calls.domain.eligibility import FINDINGS, Prerequisite, judge_all
from label.calls.domain.text import Bilingual

TITLE = Bilingual("Délibérations publiées", "نشر المقررات")
PUBLISHED = Condition("published", "includes", "deliberations")
MEMBERS = Condition("members", "at_least", "11")


def prerequisite(*requirements, proofs=(), mode="all"):
    return Prerequisite(
        code="p",
        domain="transparency",
        title=TITLE,
        requirements=requirements,
        proofs=proofs,
        mode=mode,
    )


@pytest.mark.parametrize(
    ("values", "finding", "cited"),
    [
        ({"published": ["deliberations"], "proof": ["1"]}, "met", ("published", "proof")),
        ({"published": ["deliberations"], "proof": []}, "proof_needed", ("published", "proof")),
        ({"published": ["deliberations"]}, "proof_needed", ("published", "proof")),
        ({"published": ["budget"], "proof": ["1"]}, "not_met", ("published",)),
        ({"published": None, "proof": ["1"]}, "not_met", ("published",)),
        ({}, "not_met", ("published",)),
    ],
)
def test_a_finding_cites_the_answers_it_rests_on(values, finding, cited):
    verdict = prerequisite(PUBLISHED, proofs=("proof",)).judge(values)
    assert (verdict.finding, verdict.cited) == (finding, cited)


@pytest.mark.parametrize(
    ("values", "mode", "finding", "cited"),
    [
        ({"published": ["deliberations"], "members": "11"}, "all", "met", ("published", "members")),
        ({"published": ["deliberations"], "members": "10"}, "all", "not_met", ("members",)),
        ({"published": ["deliberations"], "members": "10"}, "any", "met", ("published",)),
        ({"published": [], "members": "10"}, "any", "not_met", ("published", "members")),
    ],
)
def test_all_or_any_of_the_answers_must_hold(values, mode, finding, cited):
    verdict = prerequisite(PUBLISHED, MEMBERS, mode=mode).judge(values)
    assert (verdict.finding, verdict.cited) == (finding, cited)


@pytest.mark.parametrize(
    ("operator", "value", "holds"),
    [
        ("at_least", "10,5", True),
        ("at_least", "10.5", True),
        ("at_least", "11", False),
        ("at_most", "10.5", True),
        ("at_most", "10", False),
        ("at_most", "much", False),
    ],
)
def test_numbers_are_compared_as_numbers(operator, value, holds):
    assert Condition("n", operator, value).holds({"n": "10.5"}) is holds


@pytest.mark.parametrize("value", [None, "", True, [], "eleven"])
def test_what_is_no_number_is_never_enough(value):
    assert MEMBERS.holds({"members": value}) is False


def test_a_file_alone_can_be_all_that_is_asked_for():
    only = prerequisite(proofs=("proof",))
    assert only.judge({"proof": ["1"]}).finding == "met"
    assert only.judge({}).finding == "proof_needed"


VALUES = st.dictionaries(
    st.sampled_from(["published", "members", "proof", "other"]),
    st.sampled_from([None, "", "eleven", "12", True, [], ["deliberations"], ["budget", "1"]]),
)


@given(VALUES, st.sampled_from(["all", "any"]))
def test_any_answers_get_one_finding_for_each_prerequisite(values, mode):
    asked = [prerequisite(PUBLISHED, MEMBERS, proofs=("proof",), mode=mode)] * 2
    verdicts = judge_all(asked, values)
    assert [one.code for one in verdicts] == ["p", "p"]
    assert {one.finding for one in verdicts} <= set(FINDINGS)
    assert all(set(one.cited) <= {"published", "members", "proof"} for one in verdicts)


@given(VALUES)
def test_what_meets_all_meets_any(values):
    def finding(mode):
        return prerequisite(PUBLISHED, MEMBERS, mode=mode).judge(values).finding

    assert finding("all") != "met" or finding("any") == "met"


def test_it_reads_back_what_it_wrote():
    one = prerequisite(PUBLISHED, MEMBERS, proofs=("proof",), mode="any")
    assert Prerequisite.from_schema(one.to_schema()) == one
