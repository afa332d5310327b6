"""Which terms of a glossary a text holds, and which words it should not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_BRACKETS = re.compile(r"\(([^)]*)\)")
_PLURAL = re.compile(r"^ج\.\s*(.+)$")
_MARKS = "[\u064b-\u0652\u0640]*"
_ALIKE = ("اأإآٱ", "هة", "يى")
_LETTER = "\u0621-\u064a\u0671\u0763\u06af"
# What Arabic writes together with a word: conjunctions, prepositions, the article; endings.
_BEFORE = f"(?<![{_LETTER}])(?:[وف]?[بك]?ال|[وف]?لل|[وفبكل]{{1,2}})?"
_BEFORE_ARTICLE = f"(?<![{_LETTER}])[وفبك]{{0,2}}"
_AFTER = f"(?:ات|ية|يات|يا|ي|ا|ها|هم|نا)?(?![{_LETTER}])"


@dataclass(frozen=True)
class Term:
    """A term in both languages with what must not be written for it."""

    fr: str
    ar: str
    forbidden_fr: tuple[str, ...] = ()
    forbidden_ar: tuple[str, ...] = ()
    note: str = ""

    def say(self, language: str) -> str:
        """Return the term in a language."""
        return self.fr if language == "fr" else self.ar

    def forbidden(self, language: str) -> tuple[str, ...]:
        """Return what must not be written in a language."""
        return self.forbidden_fr if language == "fr" else self.forbidden_ar


@dataclass(frozen=True)
class Misuse:
    """A word that should not be there: as it is written, where it begins, what to write."""

    written: str
    start: int
    term: Term


def forms(text: str) -> list[str]:
    """Return the forms of a term as it is listed: without its brackets, each side of a slash.

    A plural given in brackets, «جماعة (ج. جماعات)», is a form too.
    """
    plurals = [match[1] for match in map(_PLURAL.match, _BRACKETS.findall(text)) if match]
    bare = _BRACKETS.sub(" ", text).split(" / ")
    return [" ".join(form.split()) for form in [*bare, *plurals] if form.strip()]


def found(text: str, language: str, terms: Iterable[Term]) -> list[Term]:
    """Return the terms that a text holds, the longest first, none inside a longer one."""
    places: list[tuple[int, int, Term]] = []
    for term in terms:
        for form in forms(term.say(language)):
            places += [(*match.span(), term) for match in pattern(form, language).finditer(text)]
    places.sort(key=lambda place: (place[0] - place[1], place[0]))
    kept: list[tuple[int, int, Term]] = []
    for start, end, term in places:
        if not any(start < other_end and other < end for other, other_end, _ in kept):
            kept.append((start, end, term))
    kept.sort(key=lambda place: place[0])
    return list(dict.fromkeys(term for _start, _end, term in kept))


def misuses(text: str, language: str, terms: Iterable[Term]) -> Iterator[Misuse]:
    """Yield what the glossary refuses in a text, in the order of the text."""
    places = [
        Misuse(match[0], match.start(), term)
        for term in terms
        for form in term.forbidden(language)
        for match in pattern(form, language).finditer(text)
    ]
    yield from sorted(places, key=lambda misuse: misuse.start)


@lru_cache(maxsize=4096)
def pattern(form: str, language: str) -> re.Pattern[str]:
    """Return what finds a form in running text, with the endings and prefixes it may have."""
    if language == "ar":
        words = [_arabic(word) for word in form.split()]
        before = _BEFORE_ARTICLE if form.startswith("ال") else _BEFORE
        return re.compile(before + r"\s+".join(words) + _AFTER)
    words = [re.escape(word).replace("'", "['’]") + "(?:e?s|x)?" for word in form.split()]
    return re.compile(r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)", re.IGNORECASE)


def _arabic(word: str) -> str:
    letters = []
    for letter in word:
        alike = next((group for group in _ALIKE if letter in group), "")
        letters.append(f"[{alike}]" if alike else re.escape(letter))
    return _MARKS.join(letters) + _MARKS
