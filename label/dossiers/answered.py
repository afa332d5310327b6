"""Answers in words: for the review page, the receipt, the officers and the exports."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from label.calls.domain.form import Form, Step
from label.calls.domain.questions import Group, Question
from label.calls.domain.questions.choices import Choices, Consent, YesNo
from label.calls.domain.questions.formats import CommuneChoice, Date
from label.calls.domain.questions.numbers import Number
from label.dossiers.models import AnswerChange
from publishing.bilingual import active_language
from territory.models import Commune


@dataclass(frozen=True)
class Answered:
    """One question and its answer in words, one line a thing."""

    question: Question
    lines: list[str]
    files: Sequence[Mapping[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class AnsweredStep:
    """One step and its answers."""

    number: int
    step: Step
    answers: list[Answered]


def answered_steps(
    form: Form,
    snapshot: Mapping[str, Any],
    papers: Iterable[Any] = (),
    language: str | None = None,
) -> list[AnsweredStep]:
    """Return a snapshot's answers in words, step by step, in `language` or the active one."""
    answers = {answer["key"]: answer for answer in snapshot["answers"]}
    held = {str(paper.file_id): paper for paper in papers}
    steps = []
    for number, step in enumerate(form.steps, start=1):
        shown = []
        for question in step.questions:
            if question.key in answers:
                files = [
                    {**paper, "paper": held.get(paper["file"])}
                    for paper in snapshot["files"]
                    if paper["question"] == question.key
                ]
                answer = answers[question.key]
                shown.append(Answered(question, said_lines(question, answer, language), files))
        steps.append(AnsweredStep(number, step, shown))
    return steps


def said_lines(
    question: Question, answer: Mapping[str, Any], language: str | None = None
) -> list[str]:
    """Return an answer in words; what could not be understood is shown as it was typed."""
    if question.shape == "files":
        return []
    value = answer["value"]
    language = language or active_language()
    with override(language):
        return _lines(question, value, answer.get("typed"), language)


def change_lines(question: Question, change: AnswerChange) -> list[str]:
    """Return an earlier answer in words."""
    value = question.read(change.typed).value
    return said_lines(question, {"typed": change.typed, "value": value})


def _lines(question: Question, value: Any, typed: Any, language: str) -> list[str]:
    if isinstance(question, Group):
        return [
            " — ".join(
                f"{sub.label.in_language(language)}: {said}"
                for sub in question.questions
                for said in [", ".join(_lines(sub, row.get(sub.code), None, language))]
                if said
            )
            for row in value or []
        ]
    if value in (None, "", []):
        return [str(typed)] if typed and not isinstance(typed, list) else []
    if isinstance(value, list):
        return [_one(question, item, language) for item in value]
    return [_one(question, value, language)]


def _one(question: Question, value: Any, language: str) -> str:
    if isinstance(question, Choices):
        for choice in question.choices:
            if choice.code == value:
                return choice.label.in_language(language)
    if isinstance(question, YesNo):
        return _("Yes") if value else _("No")
    if isinstance(question, Consent):
        return _("Agreed")
    if isinstance(question, Date):
        return str(date_format(date.fromisoformat(value), "DATE_FORMAT"))
    if isinstance(question, Number):
        return str(number_format(Decimal(value), force_grouping=True))
    if isinstance(question, CommuneChoice):
        commune = Commune.objects.filter(code=value).first()
        return getattr(commune, f"name_{language}") if commune else str(value)
    return str(value)
