"""What each finding is called, and what to do about it."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from publishing.domain.content import Finding


@dataclass(frozen=True)
class Phrase:
    """A finding's name and its advice; both may hold `%(name)s` from what the finding is about."""

    name: Any
    advice: Any


_phrases: dict[str, Phrase] = {}


def tell(code: str, name: Any, advice: Any) -> None:
    """Give a finding's code its words."""
    _phrases[code] = Phrase(name, advice)


def phrase(finding: Finding) -> tuple[str, str]:
    """Return a finding's name and advice in the language being spoken.

    Raises `KeyError` for a code that nobody told.
    """
    known, about = _phrases[finding.code], dict(finding.about)
    return str(known.name) % about, str(known.advice) % about


def names() -> list[tuple[str, Any]]:
    """Return every code with its name, for a filter's choices."""
    return [(code, known.name) for code, known in _phrases.items()]


tell(
    "alternative-missing",
    _("Picture without a text alternative"),
    _("Say in one sentence what the picture tells."),
)
tell(
    "alternative-file-name",
    _("Text alternative that is a file's name"),
    _("Say what the picture shows instead of how its file is called."),
)
tell(
    "alternative-long",
    _("Long text alternative (%(length)s characters)"),
    _("Keep it under %(longest)s characters; put the rest in the caption or the text."),
)
tell(
    "alternative-is-caption",
    _("Text alternative that repeats the caption"),
    _("It would be heard twice: describe the picture, and let the caption say where and when."),
)
tell(
    "heading-empty",
    _("Empty heading"),
    _("Write the heading or remove it: it is announced all the same."),
)
tell(
    "heading-skips",
    _("Heading that skips a level"),
    _("Put a section above this sub-section, or make it a section."),
)
tell(
    "heading-twice",
    _("Same heading twice"),
    _("Give each section a name of its own, so that links can point at it."),
)
tell(
    "heading-long",
    _("Long heading"),
    _("A heading is taken in at one glance: keep it under %(longest)s characters."),
)
tell(
    "link-empty",
    _("Link without words"),
    _("Write where the link leads."),
)
tell(
    "link-bare",
    _("Address instead of words"),
    _("It is read out letter by letter: write the name of what it leads to."),
)
tell(
    "link-vague",
    _("Link that does not say where it leads"),
    _("Out of its sentence it says nothing: name the page or the document."),
)
tell(
    "link-ambiguous",
    _("Same words, two places"),
    _("Another link of this page has these words and leads elsewhere: tell them apart."),
)
tell(
    "table-headings",
    _("Table with a column that has no heading"),
    _("Name each column: who hears the table knows a cell by it."),
)
tell(
    "table-caption",
    _("Table without a caption"),
    _("Say what the table holds, with its date."),
)
tell(
    "script-not-ar",
    _("Text in Latin letters in an Arabic field"),
    _("Write it in Arabic; keep only names and acronyms in Latin letters."),
)
tell(
    "script-not-fr",
    _("Text in Arabic letters in a French field"),
    _("Write it in French; keep only names in Arabic letters."),
)
tell(
    "digits-eastern",
    _("Eastern Arabic digits"),
    _("Morocco writes 0 1 2 3 4 5 6 7 8 9 in both languages."),
)
tell(
    "marks-hidden",
    _("Hidden marks that turn the direction of writing"),
    _("They came with a pasted text: delete the words and type them again."),
)
tell(
    "capitals",
    _("Words in capitals"),
    _("They are hard to read, and may be spelt out letter by letter: write in lower case."),
)
tell(
    "sentence-long",
    _("Sentence of %(words)s words"),
    _("Split it: beyond %(longest)s words the beginning is forgotten at the end."),
)
tell(
    "paragraph-long",
    _("Paragraph of %(words)s words"),
    _("Split it in two, or make it a list: %(longest)s words fill a phone's screen."),
)
tell(
    "reading-hard-fr",
    _("Text hard to read (Kandel and Moles: %(score)s of 100)"),
    _("Shorter sentences and more common words help everyone."),
)
tell(
    "reading-hard-ar",
    _("Text hard to read (LIX: %(score)s)"),
    _("Shorter sentences and more common words help everyone."),
)
