"""The types of question: for each, the block of every option that the domain knows."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from label.calls.domain.questions import FILE_KINDS
from label.calls.labels import QUESTION_TYPES

from .choice import ChoiceBlock
from .pair import pair
from .question import NamedBlock, QuestionBlock

ICONS = {
    "short_text": "edit",
    "long_text": "pilcrow",
    "number": "order",
    "yes_no": "check",
    "one_of": "radio-full",
    "many_of": "list-ul",
    "date": "date",
    "email": "mail",
    "telephone": "mobile-alt",
    "web_address": "link",
    "commune": "site",
    "file": "doc-full",
    "group": "copy",
    "consent": "tick-inverse",
    "explanation": "info-circle",
}


def whole(label: Any, default: int | None = None, least: int | None = 0) -> blocks.IntegerBlock:
    """Return a block for a whole number that may be left out."""
    return blocks.IntegerBlock(required=False, label=label, default=default, min_value=least)


def _lengths(longest: int) -> list[NamedBlock]:
    return [
        ("min_length", whole(_("Fewest characters"), 0)),
        ("max_length", whole(_("Most characters"), longest, 1)),
    ]


def _choices() -> NamedBlock:
    return ("choices", blocks.ListBlock(ChoiceBlock(), label=_("Choices"), collapsed=True))


def options_of(kind: str) -> list[NamedBlock]:
    """Return the blocks of a type's own options."""
    match kind:
        case "short_text":
            return _lengths(200)
        case "long_text":
            return _lengths(2000)
        case "number":
            return [
                ("minimum", whole(_("Minimum"), least=None)),
                ("maximum", whole(_("Maximum"), least=None)),
                ("decimals", whole(_("Decimal places"), 0)),
            ]
        case "one_of":
            return [_choices()]
        case "many_of":
            return [
                _choices(),
                ("min_choices", whole(_("Fewest choices"), 0)),
                ("max_choices", whole(_("Most choices"))),
            ]
        case "date":
            return [
                ("earliest", blocks.DateBlock(required=False, label=_("Earliest day"))),
                ("latest", blocks.DateBlock(required=False, label=_("Latest day"))),
            ]
        case "file":
            return [
                (
                    "kinds",
                    blocks.MultipleChoiceBlock(
                        choices=[(name, name.upper()) for name in FILE_KINDS],
                        default=list(FILE_KINDS),
                        required=False,
                        widget=forms.CheckboxSelectMultiple,
                        label=_("Kinds of file"),
                    ),
                ),
                ("max_files", whole(_("Most files"), 1, 1)),
            ]
    return []


def question(kind: str, **more: Any) -> NamedBlock:
    """Return the named block of one type of question."""
    options = [*options_of(kind), *more.pop("options", [])]
    block = QuestionBlock(options, label=QUESTION_TYPES[kind], icon=ICONS[kind], **more)
    return (kind, block)


# A row of a group holds plain questions: no files, no groups, no conditions.
REPEATED = (
    "short_text",
    "long_text",
    "number",
    "yes_no",
    "one_of",
    "many_of",
    "date",
    "email",
    "telephone",
    "web_address",
    "commune",
)


def group() -> NamedBlock:
    """Return the named block of the repeated group."""
    repeated = blocks.StreamBlock(
        [question(kind, repeated=True) for kind in REPEATED],
        required=False,
        label=_("Questions of a row"),
        collapsed=True,
    )
    return question(
        "group",
        options=[
            *pair("row_label", _("Name of a row")),
            ("min_rows", whole(_("Fewest rows"), 0)),
            ("max_rows", whole(_("Most rows"), 10, 1)),
            ("questions", repeated),
        ],
    )


def all_types() -> list[NamedBlock]:
    """Return the fifteen types in the order in which an editor finds them."""
    plain = [question(kind) for kind in (*REPEATED, "file")]
    return [
        *plain,
        group(),
        question("consent"),
        question("explanation", answered=False),
    ]
