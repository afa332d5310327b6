"""How long what names a person is kept (law 09.08, article 3)."""

import calendar
from datetime import date
from typing import TypeVar

Day = TypeVar("Day", bound=date)


def months_after(start: Day, months: int) -> Day:
    """Return the same day, and hour, so many months later, or that month's last day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    day = min(start.day, calendar.monthrange(year, month + 1)[1])
    return start.replace(year=year, month=month + 1, day=day)
