from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from formations.domain.spans import END_TIME_ALONE, ENDS_BEFORE_IT_STARTS, Span

MOROCCO = ZoneInfo("Africa/Casablanca")
SIXTH, SEVENTH = date(2022, 6, 6), date(2022, 6, 7)


def test_days_are_both_included():
    assert list(Span(SIXTH, SEVENTH).days()) == [SIXTH, SEVENTH]


def test_a_session_is_not_over_on_its_last_day():
    span = Span(SIXTH, SEVENTH)
    assert not span.is_over(SEVENTH)
    assert span.is_over(SEVENTH + timedelta(days=1))


@pytest.mark.parametrize(
    ("span", "problem"),
    [
        (Span(SIXTH, SEVENTH), None),
        (Span(SIXTH, SIXTH), None),
        (Span(SEVENTH, SIXTH), ENDS_BEFORE_IT_STARTS),
        (Span(SIXTH, SIXTH, time(9), time(9)), ENDS_BEFORE_IT_STARTS),
        (Span(SIXTH, SEVENTH, time(17), time(9)), None),
        (Span(SIXTH, SIXTH, None, time(9)), END_TIME_ALONE),
        (Span(SIXTH, SIXTH, time(9)), None),
    ],
)
def test_what_is_wrong_with_a_span_is_named(span, problem):
    assert span.problem() == problem


def test_an_all_day_span_starts_and_ends_on_days():
    span = Span(SIXTH, SEVENTH)
    assert (span.start(MOROCCO), span.end(MOROCCO)) == (SIXTH, SEVENTH)


@pytest.mark.parametrize(
    ("day", "offset"), [(date(2022, 1, 26), timedelta(hours=1)), (date(2026, 12, 1), timedelta(0))]
)
def test_hours_are_moroccos_of_that_day(day, offset):
    span = Span(day, day, time(9), time(12))
    assert span.start(MOROCCO) == datetime(day.year, day.month, day.day, 9, tzinfo=MOROCCO)
    assert span.start(MOROCCO).utcoffset() == offset


def test_an_unknown_end_hour_stays_unknown():
    assert Span(SIXTH, SIXTH, time(9)).end(MOROCCO) is None
