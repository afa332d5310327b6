import pytest

from label.dossiers.domain.workflow import STATES, TRANSITIONS, transition

EXPECTED = {
    ("submit", "draft"): ("submitted", "commune", False),
    ("submit", "submitted"): ("submitted", "commune", False),
}
VERBS = sorted({step.verb for step in TRANSITIONS})


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("verb", VERBS)
def test_every_pair_of_verb_and_state_leads_where_the_table_says(verb, state):
    step = transition(verb, state)
    found = step and (step.target, step.who, step.reason_required)
    assert found == EXPECTED.get((verb, state))


def test_the_table_speaks_only_of_known_states():
    assert {s for step in TRANSITIONS for s in (step.source, step.target)} <= set(STATES)


def test_an_unknown_verb_leads_nowhere():
    assert transition("vanish", "draft") is None
