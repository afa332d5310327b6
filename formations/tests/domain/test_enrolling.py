from datetime import UTC, datetime, timedelta

from formations.domain import enrolling
from formations.domain.enrolling import Invited, Window, refusal

OPENS = datetime(2026, 11, 1, 8, tzinfo=UTC)
CLOSES = datetime(2026, 11, 20, 18, tzinfo=UTC)
BEGINS = datetime(2026, 12, 1, 9, tzinfo=UTC)
WINDOW = Window(OPENS, CLOSES, BEGINS)
INSTANT = timedelta(microseconds=1)


def test_open_from_the_opening_on_and_strictly_before_the_closing():
    found = [
        WINDOW.state(at)
        for at in (OPENS - INSTANT, OPENS, CLOSES - INSTANT, CLOSES, BEGINS - INSTANT, BEGINS)
    ]
    assert found == ["not_yet", "open", "open", "closed", "closed", "begun"]


def test_a_cancelled_session_takes_nobody():
    assert Window(OPENS, CLOSES, BEGINS, planned=False).state(OPENS) == enrolling.OFF


def test_the_closing_lies_between_the_opening_and_the_start():
    assert WINDOW.problem() is None
    assert Window(OPENS, OPENS, BEGINS).problem() == enrolling.CLOSES_BEFORE_IT_OPENS
    assert Window(OPENS, BEGINS + INSTANT, BEGINS).problem() == enrolling.CLOSES_AFTER_THE_START


def test_without_a_list_every_commune_is_invited():
    assert Invited().includes(1, 1)


def test_a_commune_is_invited_by_itself_or_by_its_region():
    invited = Invited(regions={4}, communes={77})
    assert [invited.includes(*who) for who in ((1, 4), (77, 9), (1, 9))] == [True, True, False]


def test_the_window_is_told_before_the_invitation():
    invited = Invited(regions={4})
    who = {"commune": 1, "region": 9}
    assert refusal(WINDOW, invited, now=CLOSES, **who) == enrolling.CLOSED
    assert refusal(WINDOW, invited, now=OPENS, **who) == enrolling.NOT_INVITED
    assert refusal(WINDOW, invited, commune=1, region=4, now=OPENS) is None


def test_the_state_changes_next_at_the_opening_the_closing_the_start_then_never():
    found = [WINDOW.next_change(at) for at in (OPENS - INSTANT, OPENS, CLOSES, BEGINS)]
    assert found == [OPENS, CLOSES, BEGINS, None]
