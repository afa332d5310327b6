"""A letter's words filled in, and its paper."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from records import pdf

from .domain.placeholders import fill, paragraphs
from .models import LetterTemplate
from .selectors import Values

Words = dict[str, dict[str, Any]]


def written(template: LetterTemplate, values: Values) -> Words:
    """Return subject, paragraphs and signatory in both languages.

    Raises MissingValueError where a place has nothing to be filled with.
    """
    return {
        language: {
            "to": told["commune"],
            "number": told["number"],
            "date": told["date"],
            "subject": fill(getattr(template, f"subject_{language}"), told),
            "paragraphs": paragraphs(fill(getattr(template, f"body_{language}"), told)),
            "signatory": getattr(template, f"signatory_{language}"),
        }
        for language, told in values.items()
    }


def letter_pdf(words: Mapping[str, Any], *, number: str, made_at: datetime, sample: bool) -> bytes:
    """Return the letter as a tagged PDF, Arabic first, the same bytes each time."""
    data = {"words": words, "number": number, "sample": sample}
    return pdf.render("letters/letter", data, made_at=made_at)
