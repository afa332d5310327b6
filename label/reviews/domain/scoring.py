"""Marks of a weighted grid, and what two or three readings come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from statistics import median

# Readings that a dossier gets in any case; a third one where they lie too far apart.
READINGS = 2


@dataclass(frozen=True)
class Criterion:
    """One line of a grid: marks go from 0 to `maximum`, and count by `weight`."""

    code: str
    weight: int
    maximum: int


def mark(criteria: Sequence[Criterion], scores: Mapping[str, int]) -> Decimal:
    """Return the weighted mark out of 100, to two places.

    Raises ValueError unless each criterion has a score within its bounds, and no other has one.
    """
    if set(scores) != {one.code for one in criteria}:
        raise ValueError("Each criterion has one score.")
    if any(not 0 <= scores[one.code] <= one.maximum for one in criteria):
        raise ValueError("A score lies outside its bounds.")
    total = sum(one.weight for one in criteria)
    if not total:
        raise ValueError("The grid weighs nothing.")
    earned = sum(
        (Fraction(one.weight * scores[one.code], one.maximum) for one in criteria), Fraction(0)
    )
    return _rounded(100 * earned / total)


@dataclass(frozen=True)
class Outcome:
    """What the readings of a dossier come to."""

    marks: tuple[Decimal, ...]
    gap: Decimal | None
    needs_third: bool
    median: Decimal | None

    @property
    def is_complete(self) -> bool:
        """Say whether nothing more is to be read."""
        return self.median is not None and not self.needs_third


def outcome(marks: Sequence[Decimal], allowed_gap: Decimal) -> Outcome:
    """Return the median of the marks and whether a third reading is owed.

    It is owed where the first two lie further apart than `allowed_gap`, in points of 100, and
    nobody has read a third time. Without two marks there is no median.
    """
    given = tuple(marks)
    if len(given) < READINGS:
        return Outcome(given, None, False, None)
    gap = abs(given[0] - given[1])
    owed = gap > allowed_gap and len(given) == READINGS
    return Outcome(given, gap, owed, _rounded(Fraction(median([Fraction(one) for one in given]))))


def _rounded(value: Fraction | int) -> Decimal:
    exact = Decimal(Fraction(value).numerator) / Decimal(Fraction(value).denominator)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
