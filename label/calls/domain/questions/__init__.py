"""The types of question, one class each, found by their name."""

from collections.abc import Mapping
from typing import Any

from .base import PREREQUISITE_DOMAINS, Question, Reading
from .choices import Choice, Consent, ManyOf, OneOf, YesNo
from .explanation import Explanation
from .files import FILE_KINDS, File
from .formats import CommuneChoice, Date, Email, Telephone, WebAddress
from .groups import Group
from .numbers import Number
from .texts import LongText, ShortText

QUESTION_TYPES: dict[str, type[Question]] = {
    kind.type: kind
    for kind in (
        ShortText,
        LongText,
        Number,
        YesNo,
        OneOf,
        ManyOf,
        Date,
        Email,
        Telephone,
        WebAddress,
        CommuneChoice,
        File,
        Group,
        Consent,
        Explanation,
    )
}


def question_from_schema(data: Mapping[str, Any]) -> Question:
    """Read any question from JSON. Raises KeyError for a type that does not exist."""
    return QUESTION_TYPES[data["type"]].from_schema(data)


__all__ = [
    "FILE_KINDS",
    "PREREQUISITE_DOMAINS",
    "QUESTION_TYPES",
    "Choice",
    "CommuneChoice",
    "Consent",
    "Date",
    "Email",
    "Explanation",
    "File",
    "Group",
    "LongText",
    "ManyOf",
    "Number",
    "OneOf",
    "Question",
    "Reading",
    "ShortText",
    "Telephone",
    "WebAddress",
    "YesNo",
    "question_from_schema",
]
