"""When something happened, as precisely as it is known."""

import calendar
import datetime
from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"


class Season(StrEnum):
    """A quarter of the year, by its usual months: spring is March to May."""

    WINTER = "winter"
    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"


MONTHS_KNOWN = {Precision.MONTH: 1, Precision.SEASON: 3, Precision.YEAR: 12}


@dataclass(frozen=True)
class Period:
    """A day, a span of days, or a month, a season or a year known by its first day."""

    starts_on: datetime.date
    ends_on: datetime.date | None = None
    precision: Precision = Precision.DAY

    @property
    def season(self) -> Season:
        """Return the season of the first day."""
        seasons = (Season.WINTER, Season.SPRING, Season.SUMMER, Season.AUTUMN)
        return seasons[self.starts_on.month % 12 // 3]

    @property
    def is_span(self) -> bool:
        """Tell whether the period runs from one known day to a later one."""
        return self.ends_on is not None and self.ends_on > self.starts_on

    @property
    def last_day(self) -> datetime.date:
        """Return the last day the period can have."""
        if self.ends_on is not None:
            return self.ends_on
        months = MONTHS_KNOWN.get(self.precision)
        if months is None:
            return self.starts_on
        return end_of_month(self.starts_on, months - 1)

    @property
    def rank(self) -> tuple[datetime.date, datetime.date]:
        """Return what puts periods in order.

        A known day ranks by itself; what is only known to the month, the season or the year
        ranks by its last day, so that it never stands before what it may have followed.
        """
        known = self.precision == Precision.DAY
        return (self.starts_on if known else self.last_day, self.last_day)


def end_of_month(day: datetime.date, months: int) -> datetime.date:
    """Return the last day of the month that comes `months` after that of `day`."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, calendar.monthrange(year, month + 1)[1])
