"""Months of the Gregorian calendar, their weeks counted from Monday."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

FIRST_YEAR = 2013  # the association was founded in May 2013
LAST_YEAR = 2100


@dataclass(frozen=True, order=True)
class Month:
    """One month of one year, between 2013 and 2100."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not (FIRST_YEAR <= self.year <= LAST_YEAR and 1 <= self.number <= 12):
            raise ValueError(f"no such month: {self.year}-{self.number}")

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month that holds the day."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """The first day of the month."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """The last day of the month."""
        return date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    @property
    def following(self) -> "Month | None":
        """The next month, or None after the last one that can be shown."""
        return self._beside(self.last + timedelta(days=1))

    @property
    def preceding(self) -> "Month | None":
        """The month before, or None before the first one that can be shown."""
        return self._beside(self.first - timedelta(days=1))

    def weeks(self) -> list[list[date]]:
        """Return whole weeks, Monday to Sunday, that cover the month."""
        return calendar.Calendar(calendar.MONDAY).monthdatescalendar(self.year, self.number)

    def holds(self, day: date) -> bool:
        """Say whether the day is in this month."""
        return (day.year, day.month) == (self.year, self.number)

    @staticmethod
    def _beside(day: date) -> "Month | None":
        return Month.of(day) if FIRST_YEAR <= day.year <= LAST_YEAR else None
