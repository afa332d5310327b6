"""A mail's words: one plain-text template a language, joined into one bilingual mail.

`<room>/mail/<name>.fr.txt` and `.ar.txt`: the first line is the subject, the rest after an empty
line is the body. The HTML twin is made from the text, so that Arabic stands from right to left
in every reader. Write dates and codes with `{% load mail %}`, an address alone on its line.
"""

from dataclasses import dataclass
from typing import Any

from django.template import Context, loader
from django.utils import translation
from django.utils.translation import gettext, gettext_noop

DIRECTIONS = {"fr": "ltr", "ar": "rtl"}
BETWEEN = f"\n\n{'—' * 30}\n\n"
BETWEEN_SUBJECTS = " | "
ERASED = gettext_noop(
    "This letter held a code or a link for its reader alone. Its words are erased."
)


@dataclass(frozen=True)
class Part:
    """The mail in one language."""

    language: str
    subject: str
    body: str

    @property
    def direction(self) -> str:
        return DIRECTIONS[self.language]


@dataclass(frozen=True)
class Letter:
    """The mail in all its languages, the reader's own first."""

    subject: str
    text: str
    html: str


def write(template: str, context: dict[str, Any], languages: tuple[str, ...]) -> Letter:
    """Render a mail. Raises `TemplateDoesNotExist`, or `ValueError` for one without a subject."""
    return _joined([_write_part(template, context, language) for language in languages])


def parts(subject: str, text: str, languages: list[str]) -> list[Part]:
    """Return a written mail's parts again, to show each in its direction."""
    subjects, bodies = subject.split(BETWEEN_SUBJECTS), text.split(BETWEEN)
    # What somebody typed may hold what stands between: then all is shown as one.
    rest = [""] * (len(languages) - 1)
    if len(subjects) != len(languages):
        subjects = [subject, *rest]
    if len(bodies) != len(languages):
        bodies = [text, *rest]
    return [Part(*words) for words in zip(languages, subjects, bodies, strict=True)]


def erased(languages: tuple[str, ...]) -> Letter:
    """Return what stands in the place of a mail whose words have been erased."""
    parts = []
    for language in languages:
        with translation.override(language):
            parts.append(Part(language, gettext("Words erased"), gettext(ERASED)))
    return _joined(parts)


def _joined(parts: list[Part]) -> Letter:
    return Letter(
        subject=BETWEEN_SUBJECTS.join(part.subject for part in parts),
        text=BETWEEN.join(part.body for part in parts),
        html=loader.render_to_string("records/mail/message.html", {"parts": parts}),
    )


def _write_part(template: str, context: dict[str, Any], language: str) -> Part:
    source: Any = loader.get_template(f"{template}.{language}.txt")
    with translation.override(language):
        rendered = source.template.render(Context(context, autoescape=False))
    subject, _, body = rendered.strip().partition("\n")
    if not subject.strip() or not body.strip():
        raise ValueError(f"{template}.{language}.txt has a subject line, an empty one, and a body.")
    return Part(language, subject.strip(), body.strip())
