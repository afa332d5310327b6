"""What calls say in both languages: their own texts, their form, their documents."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from publishing.twofold import Kind, Rows, Text, register, texts_with

from .domain.form import Form, Step
from .domain.questions import Question
from .drafting import draft_of
from .labels import text_name
from .models import Call, CallDocument, CallIndexPage, CallPage

KIND = Kind("calls", _("Calls"), pages=(CallPage, CallIndexPage))


def call_texts(call: Call) -> list[Text]:
    """Return the texts of a call, of its documents and of its form as it is drafted."""
    return [*texts_with("documents")(call), *form_texts(draft_of(call))]


def form_texts(form: Form) -> list[Text]:
    """Return the texts of every step and question."""
    found = []
    for step in form.steps:
        found += _step_texts(step)
        for question in step.questions:
            found += _question_texts(question)
    return found


def _step_texts(step: Step) -> list[Text]:
    return [
        Text(
            path=f"form.{step.key}.{name}",
            label=format_lazy("{} – {}", step.title.fr or step.title.ar, text_name(name)),
            fr=text.fr,
            ar=text.ar,
            expected=name == "title",
        )
        for name, text in (("title", step.title), ("introduction", step.introduction))
    ]


def _question_texts(question: Question) -> list[Text]:
    return [
        Text(
            path=f"form.{question.key}.{name}",
            label=format_lazy("{} – {}", question.code, text_name(name)),
            fr=text.fr,
            ar=text.ar,
            expected=not optional,
        )
        for name, text, optional in question.texts()
    ]


register(
    KIND,
    Rows(
        KIND.code,
        Call,
        texts=call_texts,
        parts={CallDocument: lambda document: document.call_id},
    ),
)
