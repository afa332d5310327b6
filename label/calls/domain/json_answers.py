"""Answers between JSON and what is typed: a draft keeps what was typed, right or wrong."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from .questions import Group, Number, Question


class WrongShape(ValueError):
    """A JSON value that cannot stand for anything typed here: an object for a text, say."""


def typed_from_json(question: Question, value: Any) -> Any:
    """Return what one would type to give this answer; null empties it.

    A value that is wrong but could have been typed is kept as it is. Raises WrongShape.
    """
    if value is None:
        return question.typed_from(None)
    if isinstance(question, Group):
        return [_row(question, row) for row in _list(value)]
    if question.shape == "many":
        return [_text(one) for one in _list(value)]
    if question.shape != "one":
        raise WrongShape(question.shape)
    return _one(question, value)


def json_from_typed(question: Question, typed: Any) -> Any:
    """Return an answer as JSON: what is understood, or what was typed where nothing is."""
    if isinstance(question, Group):
        return [
            {one.code: json_from_typed(one, row[one.code]) for one in question.questions
             if not one.is_empty(row.get(one.code))}
            for row in question.filled_rows(typed)
        ]  # fmt: skip
    reading = question.read(typed)
    if reading.problems or reading.value is None:
        return typed
    if isinstance(question, Number):
        return _figure(reading.value)
    return reading.value


def _one(question: Question, value: Any) -> Any:
    if isinstance(value, bool):
        if question.type not in ("yes_no", "consent"):
            raise WrongShape("boolean")
        return question.typed_from(value)
    if isinstance(value, int | float):
        if not isinstance(question, Number):
            raise WrongShape("number")
        return question.typed_from(f"{Decimal(str(value)):f}")
    return _text(value)


def _row(group: Group, row: Any) -> dict[str, Any]:
    by_code = {question.code: question for question in group.questions}
    if not isinstance(row, Mapping) or not set(row) <= set(by_code):
        raise WrongShape("row")
    return {code: typed_from_json(one, row.get(code)) for code, one in by_code.items()}


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise WrongShape("array")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise WrongShape("string")
    # No database keeps half a character, and PostgreSQL no NUL.
    return value.encode("utf-8", "ignore").decode().replace("\x00", "").replace("\r\n", "\n")


def _figure(canonical: str) -> int | float | str:
    """Return a number that JSON's readers understand without losing a digit, or its text."""
    if "." not in canonical:
        return int(canonical)
    near = float(canonical)
    return near if Decimal(repr(near)) == Decimal(canonical) else canonical
