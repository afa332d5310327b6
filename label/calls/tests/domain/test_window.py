from datetime import UTC, datetime, timedelta

from label.calls.domain.window import Window

OPENS = datetime(2026, 11, 1, 8, tzinfo=UTC)
CLOSES = datetime(2026, 12, 1, 16, tzinfo=UTC)
WINDOW = Window(OPENS, CLOSES)
MS = timedelta(milliseconds=1)


def test_the_opening_instant_is_open_and_the_closing_instant_is_closed():
    assert WINDOW.state(OPENS - MS) == "upcoming"
    assert WINDOW.state(OPENS) == "open"
    assert WINDOW.state(CLOSES - MS) == "open"
    assert WINDOW.state(CLOSES) == "closed"
    assert WINDOW.state(CLOSES + MS) == "closed"


def test_time_left_never_falls_below_zero():
    assert WINDOW.left(CLOSES - MS) == MS
    assert WINDOW.left(CLOSES + MS) == timedelta()
