"""Reading a step's POST into what was typed, question by question."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accounts.labels import ROLES
from label.calls.domain.questions import CommuneChoice, Group, Question
from label.calls.domain.questions.formats import COMMUNE_CODE
from label.dossiers.domain.marks import shown_digest
from territory.forms import CommuneField, CommunePicker

ROWS_READ = 200  # rows of a repeated group beyond this are not looked at


def field_name(question: Question) -> str:
    """Return the name of a question's input; a group's rows add `-<row>-<code>`."""
    return f"q-{question.key}"


def base_name(question: Question) -> str:
    """Return the name of the hidden input that says what the page showed."""
    return f"b-{question.key}"


def changed_answers(questions: Iterable[Question], post: QueryDict) -> dict[str, Any]:
    """Return what the person changed on the page, by question key.

    What they left as it was shown is not theirs to save: a colleague may have changed it since.
    """
    changed = {}
    for question in questions:
        base = post.get(base_name(question))
        if base is None or question.shape in ("none", "files"):
            continue
        typed = typed_answer(question, post)
        if shown_digest(typed) != base:
            changed[question.key] = typed
    return changed


def shown_marks(questions: Iterable[Question], sent: QueryDict) -> dict[str, str]:
    """Return the marks of what the page showed, by question key."""
    names = {question.key: base_name(question) for question in questions}
    return {key: str(sent[name]) for key, name in names.items() if name in sent}


def typed_answer(question: Question, post: QueryDict) -> Any:
    """Return what was typed for a question."""
    name = field_name(question)
    if question.shape == "many":
        return [_storable(code) for code in post.getlist(name)]
    if isinstance(question, Group):
        return [row for _number, row in filled_rows(question, post)]
    if isinstance(question, CommuneChoice):
        return _typed_commune(name, post)
    return _storable(post.get(name, ""))


def _typed_commune(name: str, post: QueryDict) -> str:
    """Return the code of the commune meant, or the name as typed where there is a doubt."""
    typed = CommunePicker().value_from_datadict(post, {}, name)
    commune = typed.commune()
    if commune:
        return str(commune.code)
    text = _storable(typed.text)
    # What only looks like a code names no commune: it must not be read as one.
    return f"? {text}" if COMMUNE_CODE.fullmatch(text) else text


def filled_rows(group: Group, post: QueryDict) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the rows of a group in which something was typed, each with its place on the page."""
    name = field_name(group)
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
            yield number, row


def _storable(text: str) -> str:
    """Return text as a database can hold it: PostgreSQL keeps no NUL."""
    return text.replace("\x00", "").replace("\r\n", "\n")


class StartForm(forms.Form):
    """Whose dossier it is, and in what role one fills it."""

    commune = CommuneField(label=_("Your commune"))
    role = forms.ChoiceField(
        label=_("Your role in the commune"), choices=list(ROLES.items()), widget=forms.RadioSelect
    )
