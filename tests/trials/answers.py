"""Invented answers that a form accepts, and the POST in which a page sends them."""

from collections.abc import Iterable
from typing import Any

from label.calls.domain.form import Form
from label.calls.domain.questions import File, Group, ManyOf, Number, Question
from label.dossiers.domain.marks import shown_digest
from label.dossiers.forms import base_name, field_name

WORDS = (
    "Réponse inventée pour l'essai {mark}, assez longue pour convenir aux questions de texte. "
    "جواب على سبيل المثال."
)
FIXED = {
    "yes_no": "yes",
    "date": "2024-02-15",
    "email": "essai@commune.example",
    "telephone": "05 37 12 34 56",
    "web_address": "https://www.commune.example",
    "consent": "yes",
}


def answers(questions: Iterable[Question], mark: str) -> dict[str, Any]:
    """Return what was typed for each question, by key; files apart. `mark` tells two sets apart."""
    return {q.key: answer(q, mark) for q in questions if q.shape not in ("none", "files")}


def answer(question: Question, mark: str) -> Any:
    """Return what one could type for a question."""
    if isinstance(question, Group):
        row = {inner.code: answer(inner, mark) for inner in question.questions}
        return [row] * max(question.min_rows, 1)
    if isinstance(question, ManyOf):
        return [choice.code for choice in question.choices[: max(question.min_choices, 1)]]
    if isinstance(question, Number):
        return str(question.minimum or 0)
    if question.type == "one_of":
        return question.choices[0].code  # type: ignore[attr-defined]
    if question.type == "commune":
        return ""
    if question.type in FIXED:
        return FIXED[question.type]
    words = WORDS.format(mark=mark)
    return words[: getattr(question, "max_length", len(words))]


def fields(questions: Iterable[Question], typed: dict[str, Any], shown: dict[str, Any]) -> list:
    """Return the names and values of a step's POST: what was typed over what the page showed."""
    sent: list[tuple[str, str]] = []
    for question in questions:
        if question.key not in typed:
            continue
        name, value = field_name(question), typed[question.key]
        before = shown.get(question.key, question.typed_from(None))
        sent.append((base_name(question), shown_digest(before)))
        if isinstance(question, Group):
            for number, row in enumerate(value):
                sent += [(f"{name}-{number}-{code}", words) for code, words in row.items()]
        elif question.shape == "many":
            sent += [(name, code) for code in value]
        else:
            sent.append((name, value))
    return sent


def file_questions(form: Form) -> list[tuple[int, Question]]:
    """Return the questions that take files, each with the number of its step."""
    return [
        (number, question)
        for number, step in enumerate(form.steps, start=1)
        for question in step.questions
        if isinstance(question, File)
    ]
