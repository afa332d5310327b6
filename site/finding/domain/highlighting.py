"""Marks in a text the words that answer a question, as they are written there."""

import re
from dataclasses import dataclass

from publishing.domain import fold
from publishing.domain.analysis import stem, words

# A run of letters with its marks: tashkeel, tatweel and joiners belong to the word.
MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
WORD = re.compile(rf"(?:[^\W_]|[{MARKS}'’ʼ])+")
ARABIC_RUN = re.compile(rf"[\u0600-\u06ff{MARKS}]+|[^\u0600-\u06ff]+")
ELIDED = re.compile(r"(?:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ])+", re.IGNORECASE)
LENGTH = 240  # characters of a snippet
BEFORE = 60  # characters shown before the first word that answers


@dataclass(frozen=True)
class Piece:
    """A part of a text, marked or not. Pieces put together are the text."""

    text: str
    marked: bool = False


def highlight(text: str, forms: frozenset[str]) -> list[Piece]:
    """Return the text in pieces, those that answer one of the forms marked.

    Folded as in the index: `الجماعات` is marked for جماعه. Nothing of the text is changed.
    """
    pieces: list[Piece] = []
    done = 0
    for start, end in _answering(text, forms):
        if start > done:
            pieces.append(Piece(text[done:start]))
        pieces.append(Piece(text[start:end], marked=True))
        done = end
    if done < len(text):
        pieces.append(Piece(text[done:]))
    return pieces


def snippet(text: str, forms: frozenset[str], length: int = LENGTH) -> str:
    """Return the part of the text, in whole words, that holds most of what is looked for."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    found = [start for start, _ in _answering(text, forms)]
    best = max(found, key=lambda start: _within(found, start, length - BEFORE), default=0)
    start = _word_start(text, max(best - BEFORE, 0))
    end = start + length
    cut = text[start:end]
    if end < len(text):
        cut = cut.rpartition(" ")[0] or cut
    return f"{'… ' if start else ''}{cut}{' …' if end < len(text) else ''}"


def _answering(text: str, forms: frozenset[str]) -> list[tuple[int, int]]:
    return [span for span in _spans(text) if forms & _forms_of(text[slice(*span)])]


def _spans(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for match in WORD.finditer(text):
        for run in ARABIC_RUN.finditer(text, match.start(), match.end()):
            elided = ELIDED.match(text, run.start(), run.end())
            start = elided.end() if elided and elided.end() < run.end() else run.start()
            spans.append((start, run.end()))
    return spans


def _forms_of(written: str) -> set[str]:
    own = words(written)
    return {*own, *map(stem, own), fold(written)} - {""}


def _within(found: list[int], start: int, length: int) -> int:
    return sum(start <= one < start + length for one in found)


def _word_start(text: str, place: int) -> int:
    return text.rfind(" ", 0, place + 1) + 1
