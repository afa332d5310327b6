import pytest
from hypothesis import given
from hypothesis import strategies as st

from label.dossiers.domain.workflow import (
    OUTCOMES,
    PENDING,
    STATES,
    TRANSITIONS,
    next_steps,
    transition,
)

EXPECTED = {
    ("submit", "draft"): ("submitted", "commune", False),
    ("submit", "submitted"): ("submitted", "commune", False),
    ("submit", "screening"): ("submitted", "commune", False),
    ("begin_screening", "submitted"): ("screening", "officer", False),
    ("request_complement", "screening"): ("complement_requested", "officer", True),
    ("send_complement", "complement_requested"): ("screening", "commune", False),
    ("close_complement", "complement_requested"): ("screening", "officer", False),
    ("find_eligible", "screening"): ("eligible", "officer", False),
    ("find_not_eligible", "screening"): ("not_eligible", "officer", True),
    ("screen_again", "eligible"): ("screening", "officer", True),
    ("screen_again", "not_eligible"): ("screening", "officer", True),
    ("conclude_review", "eligible"): ("reviewed", "officer", False),
    ("review_again", "reviewed"): ("eligible", "officer", True),
    ("retain", "reviewed"): ("retained", "committee", False),
    ("keep_in_reserve", "reviewed"): ("reserve", "committee", True),
    ("turn_down", "reviewed"): ("not_retained", "committee", True),
    ("turn_down", "not_eligible"): ("not_retained", "committee", True),
    ("promote", "reserve"): ("retained", "committee", True),
    ("notify", "retained"): ("notified", "officer", False),
    ("notify", "reserve"): ("notified", "officer", False),
    ("notify", "not_retained"): ("notified", "officer", False),
}
BY_OUTCOME = {
    ("promote", "notified", "reserve"): ("retained", "committee", True),
    ("record_adhesion", "notified", "retained"): ("adhesion_voted", "officer", False),
}
VERBS = sorted({step.verb for step in TRANSITIONS})


@pytest.mark.parametrize("outcome", ["", *OUTCOMES])
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("verb", VERBS)
def test_every_pair_of_verb_and_state_leads_where_the_table_says(verb, state, outcome):
    step = transition(verb, state, outcome)
    found = step and (step.target, step.who, step.reason_required)
    assert found == EXPECTED.get((verb, state), BY_OUTCOME.get((verb, state, outcome)))


def test_the_table_speaks_only_of_known_states():
    assert {s for step in TRANSITIONS for s in (step.source, step.target)} == set(STATES)


def test_no_verb_leads_two_ways_out_of_one_state():
    pairs = [(step.verb, step.source) for step in TRANSITIONS]
    assert len(pairs) == len(set(pairs))


def test_an_unknown_verb_leads_nowhere():
    assert transition("vanish", "draft") is None


def test_what_is_sent_is_pending_until_its_letter_has_gone():
    assert set(STATES) - set(PENDING) == {"draft", "notified", "adhesion_voted"}


@given(st.lists(st.integers(0, 20), max_size=30))
def test_whatever_is_done_the_table_never_leads_back_to_a_draft(choices):
    state, outcome = "draft", ""
    for choice in choices:
        steps = next_steps(state, outcome)
        if not steps:
            assert state in {"notified", "adhesion_voted"}
            return
        state = steps[choice % len(steps)].target
        outcome = state if state in OUTCOMES else outcome
        assert state != "draft"
