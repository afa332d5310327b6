import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..text import clean_text, western_digits
from .base import Question, Reading, refused

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009'٬]")
_GROUPED = re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d+)?")
_PLAIN = re.compile(r"[+-]?\d{1,15}(\.\d{1,6})?")


def read_decimal(text: str) -> Decimal | None:
    """Understand a number as Moroccans write it: 1 234,5 or 1.234,5 or 1234.5.

    None if it is not a number. A point before exactly three digits groups thousands, as in
    Arabic text.
    """
    text = _SPACES.sub("", western_digits(text))
    if _GROUPED.fullmatch(text):
        text = text.replace(".", "")
    text = text.replace(",", ".")
    return Decimal(text) if _PLAIN.fullmatch(text) else None


@dataclass(frozen=True, kw_only=True)
class Number(Question):
    """A number of at most `decimals` places, kept as canonical text: nothing is rounded."""

    type = "number"
    option_names = ("minimum", "maximum", "decimals")

    minimum: int | None = None
    maximum: int | None = None
    decimals: int = 0

    def understand(self, typed: Any) -> Reading:
        number = read_decimal(clean_text(str(typed), lines=False))
        if number is None:
            return refused("not_a_number")
        if -int(number.normalize().as_tuple().exponent) > self.decimals:
            return refused("too_many_decimals", limit=self.decimals)
        if self.minimum is not None and number < self.minimum:
            return refused("below", limit=self.minimum)
        if self.maximum is not None and number > self.maximum:
            return refused("above", limit=self.maximum)
        return Reading(f"{number.normalize() + 0:f}")

    def typed_from(self, value: Any) -> Any:
        return "" if value is None else str(value).replace(".", ",")

    def faults(self) -> Iterator[str]:
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            yield "limits_cross"
