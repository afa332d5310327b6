from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from label.calls.domain.countdown import countdown
from label.calls.domain.window import Window

OPENS = datetime(2026, 10, 1, 9, tzinfo=UTC)
CLOSES = datetime(2026, 10, 31, 16, 30, tzinfo=UTC)
WINDOW = Window(OPENS, CLOSES)


def told(now):
    found = countdown(WINDOW, now)
    return found and (found.event, found.unit, found.count)


def test_days_then_hours_then_less_than_one_are_counted():
    assert told(OPENS - timedelta(days=3, hours=5)) == ("opens", "days", 3)
    assert told(OPENS) == ("closes", "days", 30)
    assert told(CLOSES - timedelta(days=1)) == ("closes", "days", 1)
    assert told(CLOSES - timedelta(hours=23, minutes=59)) == ("closes", "hours", 23)
    assert told(CLOSES - timedelta(minutes=59)) == ("closes", "minutes", 0)
    assert told(CLOSES) is None


@given(st.integers(min_value=1, max_value=60 * 24 * 40 * 60))
def test_what_is_told_stays_true_until_it_says(seconds):
    now = CLOSES - timedelta(seconds=seconds)
    found = countdown(WINDOW, now)
    assert found.true_until >= now
    last = countdown(WINDOW, found.true_until - timedelta(microseconds=1))
    if found.true_until > now:
        assert (last.event, last.unit, last.count) == (found.event, found.unit, found.count)
