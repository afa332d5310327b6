from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from label.domain.periods import Period, Precision, Season, end_of_month

ANY_DAY = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("month", "season"),
    [(2, Season.WINTER), (3, Season.SPRING), (6, Season.SUMMER), (11, Season.AUTUMN)],
)
def test_a_month_belongs_to_its_season(month: int, season: Season) -> None:
    assert Period(date(2022, month, 1)).season == season


@pytest.mark.parametrize(
    ("period", "last_day"),
    [
        (Period(date(2022, 1, 26)), date(2022, 1, 26)),
        (Period(date(2022, 1, 26), date(2022, 2, 9)), date(2022, 2, 9)),
        (Period(date(2022, 6, 1), None, Precision.MONTH), date(2022, 6, 30)),
        (Period(date(2022, 3, 1), None, Precision.SEASON), date(2022, 5, 31)),
        (Period(date(2023, 12, 1), None, Precision.SEASON), date(2024, 2, 29)),
        (Period(date(2021, 1, 1), None, Precision.YEAR), date(2021, 12, 31)),
    ],
)
def test_the_last_day_follows_from_what_is_known(period: Period, last_day: date) -> None:
    assert period.last_day == last_day


def test_what_is_known_to_the_year_comes_after_what_is_known_to_the_day() -> None:
    year = Period(date(2021, 1, 1), None, Precision.YEAR)
    day = Period(date(2021, 2, 3))
    assert sorted([year, day], key=lambda period: period.rank) == [day, year]


def test_one_day_is_no_span() -> None:
    assert Period(date(2022, 6, 6), date(2022, 6, 6)).is_span is False
    assert Period(date(2022, 6, 6), date(2022, 6, 7)).is_span is True


@given(ANY_DAY, st.integers(0, 24))
def test_the_end_of_a_month_is_followed_by_a_first(day: date, months: int) -> None:
    end = end_of_month(day, months)
    assert date.fromordinal(end.toordinal() + 1).day == 1
    assert (end.year - day.year) * 12 + end.month - day.month == months
