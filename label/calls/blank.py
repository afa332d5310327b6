"""A published form on paper, to be filled by hand: every question in both languages."""

from typing import Any

from django.utils.translation import override

from records import pdf

from .domain.form import Form
from .domain.questions import (
    Consent,
    Explanation,
    File,
    Group,
    LongText,
    ManyOf,
    Question,
    ShortText,
    YesNo,
)
from .domain.questions.choices import Choices
from .labels import ANSWERS, condition_words
from .models import Call, FormVersion
from .selectors import form_of

Pair = dict[str, str]

# What a hand writes in one line of the sheet, in characters.
LINE = 70
LINES = (2, 14)
ROWS = 3


def blank_pdf(version: FormVersion) -> bytes:
    """Return a published form as a tagged bilingual PDF, the same bytes each time."""
    return pdf.render("calls/form", blank_data(version), made_at=version.published_at)


def blank_data(version: FormVersion) -> dict[str, Any]:
    """Return what the sheets say and where they leave room."""
    form = form_of(version)
    return {
        "title": _title(version.call),
        "version": str(version.number),
        "digest": version.digest,
        "steps": [
            {
                "title": step.title.to_schema(),
                "introduction": step.introduction.to_schema(),
                "questions": [drawn(question, form) for question in step.questions],
            }
            for step in form.steps
        ],
    }


def drawn(question: Question, form: Form) -> dict[str, Any]:
    """Return one question and the shape of its answer."""
    return {
        "label": question.label.to_schema(),
        "help": question.help.to_schema(),
        "required": question.required,
        "condition": _condition(question, form),
        **_shape(question, form),
    }


def _shape(question: Question, form: Form) -> dict[str, Any]:
    if isinstance(question, Group):
        rows = min(max(question.min_rows, ROWS), question.max_rows)
        inner = [drawn(one, form) for one in question.questions]
        label = None if question.row_label.is_empty else question.row_label.to_schema()
        return {"shape": "rows", "rows": rows, "row": label, "questions": inner}
    if isinstance(question, Choices):
        shape = "many" if isinstance(question, ManyOf) else "one"
        most = question.max_choices if isinstance(question, ManyOf) else None
        choices = [choice.label.to_schema() for choice in question.choices]
        return {"shape": shape, "choices": choices, "most": most}
    if isinstance(question, YesNo):
        return {"shape": "one", "choices": [_said("yes"), _said("no")], "most": None}
    if isinstance(question, LongText):
        return {
            "shape": "lines",
            "lines": min(max(question.max_length // LINE, LINES[0]), LINES[1]),
        }
    if isinstance(question, File):
        return {"shape": "files", "most": question.max_files}
    if isinstance(question, ShortText):
        return {"shape": "lines", "lines": 1 if question.max_length <= 2 * LINE else 2}
    if isinstance(question, Explanation | Consent):
        return {"shape": question.type}
    return {"shape": "date" if question.type == "date" else "lines", "lines": 1}


def _condition(question: Question, form: Form) -> Pair | None:
    if question.condition is None:
        return None
    wanted = question.condition.question
    earlier = next((one for one in form.questions() if one.code == wanted), None)
    both = {}
    for language in ("fr", "ar"):
        with override(language):
            both[language] = condition_words(question.condition, earlier, language)
    return both


def _said(answer: str) -> Pair:
    both = {}
    for language in ("fr", "ar"):
        with override(language):
            both[language] = str(ANSWERS[answer])
    return both


def _title(call: Call) -> Pair:
    return {"fr": call.title_fr, "ar": call.title_ar}
