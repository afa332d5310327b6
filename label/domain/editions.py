"""Which edition of the framework holds on a given day."""

import datetime
from collections.abc import Iterable
from typing import Protocol, TypeVar


class Edition(Protocol):
    """What is dated by the day it comes into force; the first one may have no known day."""

    valid_from: datetime.date | None


E = TypeVar("E", bound=Edition)


def in_order(editions: Iterable[E]) -> list[E]:
    """Return the editions from the oldest to the newest; one without a date is the oldest."""
    return sorted(editions, key=lambda edition: edition.valid_from or datetime.date.min)


def reached_on(editions: Iterable[E], day: datetime.date) -> list[E]:
    """Return the editions that have come into force by `day`; the last one holds."""
    return [e for e in in_order(editions) if e.valid_from is None or e.valid_from <= day]
