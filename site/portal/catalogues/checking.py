"""What is wrong with a catalogue, in words; needs nothing but the catalogue."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

import polib

PLURALS = {"fr": 2, "ar": 6}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
# Words that Morocco's administration does not use, with what it says instead.
ARABIC_PREFIX = r"(?<![\u0621-\u064A])(?:[وفبكل]{0,2}ال|لل|[وفبكل])?"
ARABIC_END = r"(?![\u0621-\u064A])"
FOREIGN = {
    "شارة": "ميزة",
    "حوكمة": "حكامة",
    "تدريب": "تكوين",
    "بلدية": "جماعة",
    "شكوى": "شكاية",
}


def faults(catalogue: polib.POFile, language: str) -> Iterator[str]:
    """Yield a sentence for each entry that is not fit to be read."""
    for entry in catalogue:
        if entry.obsolete:
            yield f"obsolete: {entry.msgid!r}"
        elif entry.fuzzy:
            yield f"fuzzy: {entry.msgid!r}"
        elif not is_complete(entry, language):
            yield f"untranslated: {entry.msgid!r}"
        else:
            yield from wrong_placeholders(entry)
            if language == "ar":
                yield from foreign_words(entry)


def is_complete(entry: polib.POEntry, language: str) -> bool:
    """Return whether the entry has its text, or all the plural forms of the language."""
    if not entry.msgid_plural:
        return bool(entry.msgstr)
    forms = entry.msgstr_plural
    return set(forms) == set(range(PLURALS[language])) and all(forms.values())


def wrong_placeholders(entry: polib.POEntry) -> Iterator[str]:
    """Yield what a text adds to or loses from the placeholders of its phrase.

    A plural form for a few may say the number in words, the last form may not.
    """
    known = set(PLACEHOLDER.findall(entry.msgid + (entry.msgid_plural or "")))
    forms = [text for _, text in sorted(entry.msgstr_plural.items())] or [entry.msgstr]
    for number, text in enumerate(forms):
        found = set(PLACEHOLDER.findall(text))
        lost = known - found if number == len(forms) - 1 else set()
        if found - known or lost:
            yield f"placeholders {sorted(found ^ known)}: {entry.msgid!r}"


def foreign_words(entry: polib.POEntry) -> Iterator[str]:
    """Yield the words that the glossary refuses."""
    text = " ".join([entry.msgstr, *entry.msgstr_plural.values()])
    for word, instead in FOREIGN.items():
        if re.search(ARABIC_PREFIX + word + ARABIC_END, text):
            yield f"«{word}» (say «{instead}»): {entry.msgid!r}"


def doubles(catalogue: polib.POFile) -> Iterator[str]:
    """Yield the phrases that a catalogue holds twice."""
    seen: set[tuple[str, str]] = set()
    for entry in catalogue:
        key = (entry.msgctxt or "", entry.msgid)
        if key in seen:
            yield f"twice: {entry.msgid!r}"
        seen.add(key)


def disagreements(rooms: Mapping[str, polib.POFile]) -> Iterator[str]:
    """Yield the phrases that the rooms of one language translate differently.

    gettext knows no rooms: one of the texts would be read everywhere. Where the meaning differs,
    the phrase needs a context (`pgettext`); where it does not, the rooms need the same words.
    """
    said: dict[tuple[str, str], dict[tuple[str, ...], list[str]]] = defaultdict(dict)
    for room, catalogue in rooms.items():
        for entry in catalogue:
            words = tuple(text for _, text in sorted(entry.msgstr_plural.items()))
            same = said[(entry.msgctxt or "", entry.msgid)]
            same.setdefault(words or (entry.msgstr,), []).append(room)
    for (_context, phrase), texts in said.items():
        if len(texts) > 1:
            ways = ", ".join(f"{text[0]!r} ({', '.join(rooms)})" for text, rooms in texts.items())
            yield f"several ways to say {phrase!r}: {ways}"
