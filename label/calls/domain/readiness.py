"""Whether a form may be published: both languages everywhere, and no loose ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .conditions import OPERATORS
from .eligibility import Prerequisite
from .form import Form, Step
from .prerequisite_faults import faults_of
from .questions import Question, YesNo
from .questions.choices import Choices

_IDENTITY = re.compile(
    r"\b(cnie?|cin)\b|carte d.identit|البطاقة الوطنية|بطاقة التعريف", re.IGNORECASE
)


@dataclass(frozen=True)
class Obstacle:
    """Why a form cannot be published (or, as a warning, should not): a code and its place.

    Codes: `missing_text` (with `text` and `language`), `no_steps`, `empty_step`, `no_code`,
    `code_twice`, `condition_forward`, `condition_unknown`, `condition_choice`, those of
    `Question.faults`, those of `faults_of`, and as a warning `identity_number`.
    """

    code: str
    step: Step | None = None
    question: Question | None = None
    text: str = ""
    language: str = ""
    prerequisite: Prerequisite | None = None


def obstacles(form: Form) -> list[Obstacle]:
    """Return everything that stands against publication, in the order of the form."""
    if not form.steps:
        return [Obstacle("no_steps")]
    found: list[Obstacle] = []
    earlier: dict[str, Question] = {}
    all_codes = {question.code for question in form.questions()}
    for step in form.steps:
        found += _of_step(step)
        for question in step.questions:
            found += [
                Obstacle("missing_text", step, question, t, lang) for t, lang in _missing(question)
            ]
            found += [Obstacle(code, step, question) for code in question.faults()]
            if not question.code:
                found.append(Obstacle("no_code", step, question))
            elif question.code in earlier:
                found.append(Obstacle("code_twice", step, question))
            fault = _condition_fault(question, earlier, all_codes)
            if fault:
                found.append(Obstacle(fault, step, question))
            earlier[question.code] = question
    return [*found, *_of_prerequisites(form)]


def warnings(form: Form) -> list[Obstacle]:
    """Return what is allowed but unwise: asking for a national identity number (law 09.08)."""
    return [
        Obstacle("identity_number", step, question)
        for step in form.steps
        for question in step.questions
        if any(
            _IDENTITY.search(text.fr) or _IDENTITY.search(text.ar)
            for _, text, _ in question.texts()
        )
    ]


def _of_prerequisites(form: Form) -> Iterator[Obstacle]:
    for one in form.prerequisites:
        for code, text, language in faults_of(form, one):
            yield Obstacle(code, text=text, language=language, prerequisite=one)


def _of_step(step: Step) -> Iterator[Obstacle]:
    for language in step.title.missing():
        yield Obstacle("missing_text", step, None, "title", language)
    if not step.introduction.is_empty:
        for language in step.introduction.missing():
            yield Obstacle("missing_text", step, None, "introduction", language)
    if not step.questions:
        yield Obstacle("empty_step", step)


def _missing(question: Question) -> Iterator[tuple[str, str]]:
    for name, text, optional in question.texts():
        if optional and text.is_empty:
            continue
        for language in text.missing():
            yield name, language


def _condition_fault(
    question: Question, earlier: dict[str, Question], all_codes: set[str]
) -> str | None:
    condition = question.condition
    if condition is None:
        return None
    if condition.question not in earlier:
        return "condition_forward" if condition.question in all_codes else "condition_unknown"
    if condition.operator not in OPERATORS:
        return "condition_unknown"
    if condition.operator == "answered":
        return None
    target = earlier[condition.question]
    if isinstance(target, Choices) and condition.value not in target.codes():
        return "condition_choice"
    if isinstance(target, YesNo) and condition.value not in ("yes", "no"):
        return "condition_choice"
    return None
