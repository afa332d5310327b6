from dataclasses import dataclass
from typing import Any

from .base import Question, Reading


@dataclass(frozen=True, kw_only=True)
class Explanation(Question):
    """A text between questions (`label` is its title, `help` its body); it takes no answer."""

    type = "explanation"
    shape = "none"

    def read(self, typed: Any) -> Reading:
        return Reading()

    def missing(self, reading: Reading) -> None:
        return None
