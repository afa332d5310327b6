from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from label.exchanges.domain.reminders import due_reminder

DUE = datetime(2026, 12, 20, 16, 30, tzinfo=UTC)
TICK, DAY = timedelta(milliseconds=1), timedelta(days=1)


def at(before, told=10 * DAY):
    return due_reminder(told_at=DUE - told, due_at=DUE, now=DUE - before)


def test_the_reminders_are_due_three_days_and_one_day_before():
    assert [at(3 * DAY + TICK), at(3 * DAY), at(DAY + TICK), at(DAY), at(TICK)] == [
        None,
        "three_days",
        "three_days",
        "one_day",
        "one_day",
    ]


def test_nothing_is_due_once_the_date_has_come():
    assert at(timedelta()) is None


def test_who_was_told_of_the_date_after_the_instant_of_a_reminder_is_spared_it():
    assert (at(2 * DAY, told=3 * DAY), at(DAY, told=2 * DAY)) == (None, "one_day")


@given(st.timedeltas(timedelta(), 30 * DAY), st.timedeltas(timedelta(), 30 * DAY))
def test_no_reminder_is_about_a_time_before_the_commune_was_told(before, told):
    kind = at(before, told)
    days = {"three_days": 3, "one_day": 1}
    assert kind is None or told > days[kind] * DAY >= before
