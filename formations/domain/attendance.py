"""Half days, and how much of a session someone was there."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, time

from .spans import Span

MORNING, AFTERNOON = "am", "pm"
NOON = time(13)  # a half day ends, and the other begins, at one o'clock


@dataclass(frozen=True, order=True)
class HalfDay:
    """A morning or an afternoon of a session."""

    day: date
    half: str

    @property
    def code(self) -> str:
        """Return it as forms carry it: 2026-12-07-am."""
        return f"{self.day.isoformat()}-{self.half}"

    @classmethod
    def read(cls, code: str) -> "HalfDay":
        """Read a code. Raises ValueError for anything else."""
        day, _dash, half = code.rpartition("-")
        if half not in (MORNING, AFTERNOON):
            raise ValueError(code)
        return cls(date.fromisoformat(day), half)


def half_days(span: Span) -> list[HalfDay]:
    """Return the half days of a session; a day whose hours are unknown has two."""
    return list(_half_days(span))


def _half_days(span: Span) -> Iterator[HalfDay]:
    for day in span.days():
        # The hours are those of each day: the first begins as the others do.
        morning = span.starts_at is None or span.starts_at < NOON
        afternoon = span.starts_at is None or span.ends_at is None or span.ends_at > NOON
        if morning:
            yield HalfDay(day, MORNING)
        if afternoon or not morning:
            yield HalfDay(day, AFTERNOON)


def share(expected: Collection[HalfDay], present: Collection[HalfDay]) -> int:
    """Return at how many of the half days someone was there, in whole percent, rounded down."""
    if not expected:
        return 0
    return len(set(expected) & set(present)) * 100 // len(expected)


def earns_certificate(
    expected: Collection[HalfDay], present: Collection[HalfDay], threshold: int
) -> bool:
    """Tell whether someone was there for `threshold` percent of the half days, at least for one."""
    there = set(expected) & set(present)
    return bool(there) and len(there) * 100 >= threshold * len(expected)
