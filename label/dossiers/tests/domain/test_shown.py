import pytest

from label.dossiers.domain.shown import shown_state
from label.dossiers.domain.workflow import OUTCOMES, STATES

HIDDEN = {"eligible", "not_eligible", "reviewed", *OUTCOMES}


@pytest.mark.parametrize("state", STATES)
def test_no_state_that_tells_a_result_is_shown_before_the_letter(state):
    assert shown_state(state) == ("screening" if state in HIDDEN else state)


@pytest.mark.parametrize("state", sorted(HIDDEN))
def test_what_follows_a_letter_stays_what_the_letter_told(state):
    assert shown_state(state, told="reserve") == "notified"
