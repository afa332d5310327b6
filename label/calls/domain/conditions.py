"""A question that is asked only after a certain earlier answer."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any


def _same(value: Any, wanted: str) -> bool:
    if isinstance(value, bool):
        return wanted == ("yes" if value else "no")
    return bool(value is not None and str(value) == wanted)


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool):
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def _compare(holds: Callable[[Decimal, Decimal], bool]) -> Callable[[Any, str], bool]:
    def judge(value: Any, wanted: str) -> bool:
        number, limit = _number(value), _number(wanted.replace(",", "."))
        return number is not None and limit is not None and holds(number, limit)

    return judge


def _includes(value: Any, wanted: str) -> bool:
    return isinstance(value, list) and wanted in value


OPERATORS: dict[str, Callable[[Any, str], bool]] = {
    "is": _same,
    "is_not": lambda value, wanted: value is not None and not _same(value, wanted),
    "includes": _includes,
    "at_least": _compare(operator.ge),
    "at_most": _compare(operator.le),
    "answered": lambda value, wanted: value not in (None, "", [], False),
}


@dataclass(frozen=True)
class Condition:
    """Ask only if the answer to `question` (a code) stands in `operator` to `value`.

    `value` is a choice's code, `yes` or `no`, a number, or a canonical value; unused by
    `answered`.
    """

    question: str
    operator: str = "is"
    value: str = ""

    def holds(self, values: Mapping[str, Any]) -> bool:
        """Judge by the values of visible questions, by code."""
        return OPERATORS[self.operator](values.get(self.question), self.value)

    def to_schema(self) -> dict[str, str]:
        """Return it as JSON."""
        return {"question": self.question, "operator": self.operator, "value": self.value}

    @classmethod
    def from_schema(cls, data: Mapping[str, str] | None) -> "Condition | None":
        """Read it from JSON; nothing means: always asked."""
        if not data or not data.get("question"):
            return None
        return cls(data["question"], data.get("operator") or "is", data.get("value") or "")
