"""A figure, its limit, and whether the limit is held."""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

Comparison = Literal["=", "<=", ">="]
SIGNS: dict[Comparison, str] = {"=": "=", "<=": "≤", ">=": "≥"}


@dataclass(frozen=True)
class Figure:
    """What was measured, in which unit, against which limit. Without a limit it only informs."""

    what: str
    value: float
    limit: float | None = None
    comparison: Comparison = "="
    unit: str = ""

    @property
    def holds(self) -> bool:
        """Say whether the limit is held. A value that is no number holds nothing."""
        if self.limit is None:
            return True
        if math.isnan(self.value):
            return False
        if self.comparison == "<=":
            return self.value <= self.limit
        if self.comparison == ">=":
            return self.value >= self.limit
        return self.value == self.limit

    @property
    def verdict(self) -> str:
        """Return the verdict in a word."""
        return "" if self.limit is None else "held" if self.holds else "NOT HELD"

    @property
    def promise(self) -> str:
        """Return the limit as it is written in a table."""
        if self.limit is None:
            return ""
        return f"{SIGNS[self.comparison]} {written(self.limit, self.unit)}"

    def to_json(self) -> dict[str, Any]:
        """Return it for the line that is kept."""
        return asdict(self) | {"holds": self.holds}


def none(what: str, found: Sequence[object] | int) -> Figure:
    """Return the figure of what must not be there at all."""
    return Figure(what, found if isinstance(found, int) else len(found), 0)


def exactly(what: str, found: float, wanted: float) -> Figure:
    """Return the figure of what must be just so many."""
    return Figure(what, found, wanted)


def at_least(what: str, found: float, wanted: float, unit: str = "") -> Figure:
    """Return the figure of what must be so many or more."""
    return Figure(what, found, wanted, ">=", unit)


def at_most(what: str, found: float, wanted: float, unit: str = "") -> Figure:
    """Return the figure of what must be so much or less."""
    return Figure(what, found, wanted, "<=", unit)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that `share` of all (0 < share <= 1) do not exceed.

    The nearest rank (NIST/SEMATECH e-Handbook, 7.2.6.2, without interpolation): a value that was
    measured. Not a number where nothing was.
    """
    if not 0 < share <= 1:
        raise ValueError(share)
    if not values:
        return math.nan
    # Rounded first: 0.95 x 100 is not to become 96 by a last binary digit.
    return sorted(values)[math.ceil(round(share * len(values), 9)) - 1]


def written(value: float, unit: str = "") -> str:
    """Return a figure as a table shows it."""
    number = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}"
    return f"{number} {unit}".rstrip()
