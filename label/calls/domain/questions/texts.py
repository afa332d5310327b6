from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from ..text import clean_text
from .base import Question, Reading, refused


@dataclass(frozen=True, kw_only=True)
class Text(Question):
    """Free text between two lengths, counted in characters."""

    lines: ClassVar[bool] = False
    option_names = ("min_length", "max_length")

    min_length: int = 0
    max_length: int = 200

    def understand(self, typed: Any) -> Reading:
        value = clean_text(str(typed), lines=self.lines)
        if not value:
            return Reading()
        if len(value) > self.max_length:
            return refused("too_long", limit=self.max_length, length=len(value))
        if len(value) < self.min_length:
            return refused("too_short", limit=self.min_length, length=len(value))
        return Reading(value)

    def faults(self) -> Iterator[str]:
        if self.max_length < 1 or self.min_length > self.max_length:
            yield "limits_cross"


@dataclass(frozen=True, kw_only=True)
class ShortText(Text):
    """One line."""

    type = "short_text"


@dataclass(frozen=True, kw_only=True)
class LongText(Text):
    """Several lines."""

    type = "long_text"
    lines = True
    max_length: int = 2000
