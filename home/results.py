"""Entries of the index as the page of results shows them: marked, with what they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from finding.domain import Piece, Question, highlight, snippet
from finding.labels import SINGULAR
from finding.models import Entry

ICONS = {
    "page": "file", "news": "feed", "call": "mail", "training": "calendar",
    "convention": "check", "tool": "download", "document": "file", "commune": "place",
}  # fmt: skip


@dataclass(frozen=True)
class Result:
    """A result to read: `foreign` where it is in the other language, `language` which."""

    url: str
    kind: str
    label: str
    icon: str
    language: str
    foreign: bool
    title: list[Piece]
    text: list[Piece]
    entry: Entry


def results_of(entries: Iterable[Entry], question: Question, language: str) -> list[Result]:
    """Return the entries with the words of the question marked, as they are written there."""
    return [_result(entry, question, language) for entry in entries]


def _result(entry: Entry, question: Question, language: str) -> Result:
    forms = question.stems
    summary = highlight(entry.summary, forms)
    told = entry.summary
    if entry.kind != "commune" and not any(piece.marked for piece in summary):
        told = _telling(entry, forms)
    return Result(
        url=entry.url,
        kind=entry.kind,
        label=str(SINGULAR[entry.kind]),  # type: ignore[index]
        icon=ICONS[entry.kind],
        language=entry.language,
        foreign=entry.language != language,
        title=highlight(entry.title, forms),
        text=highlight(snippet(told, forms), forms),
        entry=entry,
    )


def _telling(entry: Entry, forms: frozenset[str]) -> str:
    """Return the body where it holds a word of the question, the summary where neither does."""
    told = any(piece.marked for piece in highlight(entry.body, forms))
    return entry.body if told or not entry.summary else entry.summary
