from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formations.domain.months import Month

MONTHS = st.builds(Month, st.integers(2013, 2100), st.integers(1, 12))


def test_weeks_start_on_monday_and_cover_june_2022():
    weeks = Month(2022, 6).weeks()
    assert weeks[0][0] == date(2022, 5, 30)
    assert weeks[-1][-1] == date(2022, 7, 3)
    assert len(weeks) == 5


@given(MONTHS)
def test_every_week_is_monday_to_sunday(month):
    assert {tuple(day.weekday() for day in week) for week in month.weeks()} == {
        (0, 1, 2, 3, 4, 5, 6)
    }


@given(MONTHS)
def test_weeks_hold_each_day_of_the_month_once(month):
    held = [day for week in month.weeks() for day in week if month.holds(day)]
    assert (held[0], held[-1], len(held)) == (month.first, month.last, month.last.day)


@given(MONTHS.filter(lambda month: month < Month(2100, 12)))
def test_the_month_before_the_following_one_is_the_month(month):
    assert month.following.preceding == month
    assert month < month.following


def test_december_is_followed_by_january():
    assert Month(2022, 12).following == Month(2023, 1)
    assert Month(2023, 1).preceding == Month(2022, 12)


def test_nothing_is_shown_beyond_the_first_and_the_last_month():
    assert Month(2013, 1).preceding is None
    assert Month(2100, 12).following is None


@pytest.mark.parametrize(("year", "number"), [(2022, 0), (2022, 13), (2012, 12), (2101, 1)])
def test_a_month_that_does_not_exist_is_refused(year, number):
    with pytest.raises(ValueError, match="no such month"):
        Month(year, number)


def test_a_month_is_written_as_iso_8601():
    assert str(Month(2022, 6)) == "2022-06"
