"""Reading a step's POST into what was typed, question by question."""

import hashlib
from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accounts.labels import ROLES
from label.calls.domain.form import canonical
from label.calls.domain.questions import Group, Question
from territory.forms import CommuneField

ROWS_READ = 200  # rows of a repeated group beyond this are not looked at


def field_name(question: Question) -> str:
    """Return the name of a question's input; a group's rows add `-<row>-<code>`."""
    return f"q-{question.key}"


def base_name(question: Question) -> str:
    """Return the name of the hidden input that says what the page showed."""
    return f"b-{question.key}"


def shown_digest(typed: Any) -> str:
    """Return a short digest of what a page shows, to tell what the person then changed."""
    return hashlib.sha256(canonical(typed if typed is not None else "")).hexdigest()[:16]


def changed_answers(questions: Iterable[Question], post: QueryDict) -> dict[str, Any]:
    """Return what the person changed on the page, by question key.

    What they left as it was shown is not theirs to save: a colleague may have changed it since.
    """
    changed = {}
    for question in questions:
        base = post.get(base_name(question))
        if base is None or question.shape in ("none", "files"):
            continue
        typed = _typed(question, post)
        if shown_digest(typed) != base:
            changed[question.key] = typed
    return changed


def _typed(question: Question, post: QueryDict) -> Any:
    name = field_name(question)
    if question.shape == "many":
        return [_storable(code) for code in post.getlist(name)]
    if isinstance(question, Group):
        return _typed_rows(question, name, post)
    return _storable(post.get(name, ""))


def _typed_rows(group: Group, name: str, post: QueryDict) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for number in range(ROWS_READ):
        row: dict[str, Any] = {}
        present = False
        for question in group.questions:
            key = f"{name}-{number}-{question.code}"
            present = present or key in post
            many = question.shape == "many"
            row[question.code] = (
                [_storable(v) for v in post.getlist(key)] if many else _storable(post.get(key, ""))
            )
        if not present and f"{name}-{number}" not in post:
            break
        if any(not q.is_empty(row[q.code]) for q in group.questions):
            rows.append(row)
    return rows


def _storable(text: str) -> str:
    """Return text as a database can hold it: PostgreSQL keeps no NUL."""
    return text.replace("\x00", "").replace("\r\n", "\n")


class StartForm(forms.Form):
    """Whose dossier it is, and in what role one fills it."""

    commune = CommuneField(label=_("Your commune"))
    role = forms.ChoiceField(
        label=_("Your role in the commune"), choices=list(ROLES.items()), widget=forms.RadioSelect
    )
