"""A form: steps of questions, which of them are asked, and what is left to mend."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from .eligibility import Prerequisite
from .problems import Problem
from .questions import Question, Reading, question_from_schema
from .text import Bilingual


@dataclass(frozen=True)
class Step:
    """One screen of a form."""

    key: str
    title: Bilingual
    introduction: Bilingual = field(default_factory=Bilingual)
    questions: tuple[Question, ...] = ()

    def to_schema(self) -> dict[str, Any]:
        """Return it as JSON."""
        return {
            "key": self.key,
            "title": self.title.to_schema(),
            "introduction": self.introduction.to_schema(),
            "questions": [question.to_schema() for question in self.questions],
        }

    @classmethod
    def from_schema(cls, data: Mapping[str, Any]) -> "Step":
        """Read it from JSON."""
        return cls(
            key=data["key"],
            title=Bilingual.from_schema(data["title"]),
            introduction=Bilingual.from_schema(data.get("introduction")),
            questions=tuple(question_from_schema(q) for q in data.get("questions", ())),
        )


@dataclass(frozen=True)
class Finding:
    """A problem and where it stands."""

    step: Step
    question: Question
    problem: Problem


@dataclass(frozen=True)
class Form:
    """A whole form. Answers are given by question key, as what was typed."""

    steps: tuple[Step, ...] = ()
    prerequisites: tuple[Prerequisite, ...] = ()

    @cached_property
    def by_key(self) -> dict[str, Question]:
        """Every question by its key."""
        return {question.key: question for question in self.questions()}

    def questions(self) -> Iterator[Question]:
        """Yield every question in order."""
        for step in self.steps:
            yield from step.questions

    def readings(self, typed: Mapping[str, Any]) -> dict[str, Reading]:
        """Read the answers of the questions that are asked, by key, in order.

        A question whose condition rests on a question that is not asked is not asked either.
        """
        values: dict[str, Any] = {}
        readings: dict[str, Reading] = {}
        for question in self.questions():
            if question.condition is None or question.condition.holds(values):
                readings[question.key] = question.read(typed.get(question.key))
                values[question.code] = readings[question.key].value
        return readings

    def findings(self, typed: Mapping[str, Any]) -> list[Finding]:
        """Return all that must be mended before the answers can be sent."""
        return self.findings_in(self.readings(typed))

    def findings_in(self, readings: Mapping[str, Reading]) -> list[Finding]:
        """Return the same of answers that have been read."""
        found = []
        for step in self.steps:
            for question in step.questions:
                reading = readings.get(question.key)
                if reading is None:
                    continue
                lacking = question.missing(reading)
                problems = (*reading.problems, lacking) if lacking else reading.problems
                found += [Finding(step, question, problem) for problem in problems]
        return found

    def to_schema(self) -> dict[str, Any]:
        """Return it as JSON, the form in which a version freezes it."""
        schema: dict[str, Any] = {"steps": [step.to_schema() for step in self.steps]}
        if self.prerequisites:
            schema["prerequisites"] = [one.to_schema() for one in self.prerequisites]
        return schema

    @classmethod
    def from_schema(cls, data: Mapping[str, Any]) -> "Form":
        """Read it from JSON."""
        return cls(
            tuple(Step.from_schema(step) for step in data.get("steps", ())),
            tuple(Prerequisite.from_schema(one) for one in data.get("prerequisites", ())),
        )


def canonical(data: Any) -> bytes:
    """Return JSON as bytes that are the same for the same content."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def digest(schema: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a schema, in hexadecimal."""
    return hashlib.sha256(canonical(schema)).hexdigest()
