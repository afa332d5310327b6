from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formations.domain.attendance import HalfDay, earns_certificate, half_days, share
from formations.domain.spans import Span

DAY, NEXT = date(2026, 12, 7), date(2026, 12, 8)
FOUR = [HalfDay(day, half) for day in (DAY, NEXT) for half in ("am", "pm")]


@pytest.mark.parametrize(
    ("hours", "halves"),
    [
        ((None, None), ["am", "pm"]),
        ((time(9), time(16, 30)), ["am", "pm"]),
        ((time(10), time(12)), ["am"]),
        ((time(9), time(13)), ["am"]),
        ((time(14), time(17)), ["pm"]),
        ((time(9), None), ["am", "pm"]),
        ((time(13), None), ["pm"]),
    ],
)
def test_a_day_has_the_halves_that_its_hours_touch(hours, halves):
    assert [one.half for one in half_days(Span(DAY, DAY, *hours))] == halves


def test_two_days_have_four_halves_in_order():
    assert half_days(Span(DAY, NEXT, time(9), time(17))) == FOUR


def test_a_code_is_read_as_it_is_written():
    assert [HalfDay.read(one.code) for one in FOUR] == FOUR


@pytest.mark.parametrize("code", ["", "2026-12-07", "2026-12-07-xx", "x-am", "2026-13-40-pm"])
def test_any_other_code_is_refused(code):
    with pytest.raises(ValueError):
        HalfDay.read(code)


def test_three_of_four_is_75_percent_and_not_80():
    assert share(FOUR, FOUR[:3]) == 75
    assert earns_certificate(FOUR, FOUR[:3], 75)
    assert not earns_certificate(FOUR, FOUR[:3], 76)


def test_nobody_earns_a_certificate_by_staying_away():
    assert not earns_certificate(FOUR, [], 1)
    assert not earns_certificate([], FOUR, 1)


@given(st.sets(st.sampled_from(FOUR)), st.sampled_from(FOUR), st.integers(1, 100))
def test_one_more_half_day_never_takes_a_certificate_away(present, more, threshold):
    if earns_certificate(FOUR, present, threshold):
        assert earns_certificate(FOUR, present | {more}, threshold)
