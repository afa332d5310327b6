from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from label.selection.domain.council import (
    FOLLOWS,
    VOTES,
    CouncilSession,
    due_reminder,
    next_session,
    session_of,
    sessions_from,
)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2022, 3, 20), "2022-05"),
        (date(2022, 5, 1), "2022-10"),
        (date(2022, 4, 30), "2022-05"),
        (date(2022, 10, 1), "2023-02"),
        (date(2022, 12, 31), "2023-02"),
        (date(2022, 1, 31), "2022-02"),
    ],
)
def test_the_next_ordinary_session_is_in_february_may_or_october(day, code):
    assert next_session(day).code == code


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_next_session_is_at_most_five_months_away_and_none_lies_between(day):
    found = next_session(day)
    assert 0 < (found.first_day - day).days <= 153
    assert sessions_from(day, 4) == sorted(set(sessions_from(day, 4)))
    assert session_of(found.first_day) == found


def test_a_month_without_ordinary_session_is_no_session():
    assert session_of(date(2022, 6, 6)) is None
    with pytest.raises(ValueError, match="2022-06"):
        CouncilSession.from_code("2022-06")


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2022, 3, 31), None),
        (date(2022, 4, 1), 30),
        (date(2022, 4, 20), 30),
        (date(2022, 4, 21), 10),
        (date(2022, 4, 30), 10),
        (date(2022, 5, 1), None),
    ],
)
def test_a_reminder_is_due_a_month_and_ten_days_before(day, due):
    assert due_reminder(CouncilSession(2022, 5), day) == due


def test_a_vote_in_favour_is_the_end_of_it():
    assert FOLLOWS["voted_for"] == ()
    assert set(FOLLOWS) == set(VOTES)
    assert all(set(after) <= set(VOTES) for after in FOLLOWS.values())
