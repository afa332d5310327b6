"""Counts of days as columns, and where on them an instant stands.

In units of an SVG's view box, the first day at the left: a page in Arabic mirrors the drawing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

WIDTH, HEIGHT = 1000, 200
MOST = 120  # columns; beyond, each is a week
FILLED = 0.8  # of a column's room


@dataclass(frozen=True)
class Column:
    """What was counted from a day to another, both included, and its rectangle."""

    first: date
    last: date
    count: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Columns:
    """The columns of a span of days; `mark` is where the marked day ends."""

    columns: tuple[Column, ...]
    mark: float

    @property
    def first(self) -> date:
        """The first day."""
        return self.columns[0].first

    @property
    def last(self) -> date:
        """The last day."""
        return self.columns[-1].last

    @property
    def weekly(self) -> bool:
        """Say whether a column is a week."""
        return any(one.last > one.first for one in self.columns)

    @property
    def highest(self) -> Column | None:
        """The first of the highest columns; None where nothing was counted."""
        found = max(self.columns, key=lambda one: one.count, default=None)
        return found if found and found.count else None


def columns(counts: Mapping[date, int], *, opening: date, closing: date) -> Columns:
    """Return the columns from the opening to the closing, or to the last day counted after it."""
    first = min([opening, *counts])
    last = max([opening, closing, *counts])
    days = (last - first).days + 1
    each = 1 if days <= MOST else 7
    number = -(-days // each)
    summed = [0] * number
    for day, count in counts.items():
        summed[(day - first).days // each] += count
    highest, room = max(summed) or 1, WIDTH / number
    drawn = []
    for place, count in enumerate(summed):
        begins = first + timedelta(days=place * each)
        height = round(count * HEIGHT / highest, 2)
        drawn.append(
            Column(
                first=begins,
                last=min(begins + timedelta(days=each - 1), last),
                count=count,
                x=round(room * (place + (1 - FILLED) / 2), 2),
                y=round(HEIGHT - height, 2),
                width=round(room * FILLED, 2),
                height=height,
            )
        )
    mark = ((max(closing, first) - first).days + 1) * WIDTH / (number * each)
    return Columns(tuple(drawn), round(mark, 2))
