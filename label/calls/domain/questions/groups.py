from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..problems import Problem
from ..text import Bilingual
from .base import Question, Reading


@dataclass(frozen=True, kw_only=True)
class Group(Question):
    """The same few questions, once a row. Rows left wholly empty do not count."""

    type = "group"
    shape = "rows"
    option_names = ("questions", "min_rows", "max_rows", "row_label")

    questions: tuple[Question, ...] = ()
    row_label: Bilingual = field(default_factory=Bilingual)
    min_rows: int = 0
    max_rows: int = 10

    def filled_rows(self, typed: Any) -> list[Mapping[str, Any]]:
        """Return the rows in which something is answered."""
        rows = [row for row in (typed or []) if isinstance(row, Mapping)]
        return [r for r in rows if any(not q.is_empty(r.get(q.code)) for q in self.questions)]

    def is_empty(self, typed: Any) -> bool:
        return not self.filled_rows(typed)

    def understand(self, typed: Any) -> Reading:
        values: list[dict[str, Any]] = []
        problems: list[Problem] = []
        for number, row in enumerate(self.filled_rows(typed)):
            values.append({})
            for question in self.questions:
                reading = question.read(row.get(question.code))
                lacking = question.missing(reading)
                found = (*reading.problems, lacking) if lacking else reading.problems
                problems += [problem.in_row(number, question.code) for problem in found]
                values[-1][question.code] = reading.value
        if len(values) > self.max_rows:
            problems.append(Problem("too_many_rows", {"limit": self.max_rows}))
        if len(values) < self.min_rows:
            problems.append(Problem("too_few_rows", {"limit": self.min_rows}))
        return Reading(values, tuple(problems))

    def typed_from(self, value: Any) -> Any:
        return [
            {q.code: q.typed_from(row.get(q.code)) for q in self.questions} for row in value or []
        ]

    def texts(self) -> Iterator[tuple[str, Bilingual, bool]]:
        yield from super().texts()
        yield "row label", self.row_label, True
        for question in self.questions:
            for name, text, optional in question.texts():
                yield f"{question.code}: {name}", text, optional

    def faults(self) -> Iterator[str]:
        codes = [question.code for question in self.questions]
        if not codes:
            yield "empty_group"
        if len(set(codes)) < len(codes):
            yield "code_twice"
        if self.max_rows < 1 or self.min_rows > self.max_rows:
            yield "limits_cross"
        if any(
            question.shape in ("rows", "files") or question.condition for question in self.questions
        ):
            yield "not_simple"
        for question in self.questions:
            yield from question.faults()

    def options_to_schema(self) -> dict[str, Any]:
        return {
            "questions": [question.to_schema() for question in self.questions],
            "row_label": self.row_label.to_schema(),
            "min_rows": self.min_rows,
            "max_rows": self.max_rows,
        }

    @classmethod
    def options_from_schema(cls, data: Mapping[str, Any]) -> dict[str, Any]:
        from . import question_from_schema

        options = super().options_from_schema(data)
        options["row_label"] = Bilingual.from_schema(data.get("row_label"))
        options["questions"] = tuple(question_from_schema(q) for q in data.get("questions", ()))
        return options
