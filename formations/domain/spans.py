"""When a session is held: one or several days, with or without hours."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

ENDS_BEFORE_IT_STARTS = "ends_before_it_starts"
END_TIME_ALONE = "end_time_alone"


@dataclass(frozen=True)
class Span:
    """Days, both included; `starts_at` is on the first day, `ends_at` on the last."""

    starts_on: date
    ends_on: date
    starts_at: time | None = None
    ends_at: time | None = None

    def problem(self) -> str | None:
        """Return the code of what is wrong, or None."""
        if self.ends_at and not self.starts_at:
            return END_TIME_ALONE
        if self.ends_on < self.starts_on:
            return ENDS_BEFORE_IT_STARTS
        one_day = self.starts_on == self.ends_on
        if one_day and self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            return ENDS_BEFORE_IT_STARTS
        return None

    @property
    def all_day(self) -> bool:
        """Without an hour, the days are meant whole."""
        return self.starts_at is None

    def is_over(self, today: date) -> bool:
        """Say whether its last day has passed."""
        return self.ends_on < today

    def days(self) -> Iterator[date]:
        """Yield each day of the span."""
        for offset in range((self.ends_on - self.starts_on).days + 1):
            yield self.starts_on + timedelta(days=offset)

    def start(self, zone: tzinfo) -> datetime | date:
        """Return the first instant in the zone, or the first day of an all-day span."""
        if self.starts_at is None:
            return self.starts_on
        return datetime.combine(self.starts_on, self.starts_at, tzinfo=zone)

    def end(self, zone: tzinfo) -> datetime | date | None:
        """Return the last instant, the last day (included), or None when the hour is unknown."""
        if self.starts_at is None:
            return self.ends_on
        if self.ends_at is None:
            return None
        return datetime.combine(self.ends_on, self.ends_at, tzinfo=zone)
