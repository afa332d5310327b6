"""Keep the catalogues in step with the sources."""

from collections.abc import Iterator
from dataclasses import dataclass

import polib

from portal.catalogues.compiling import LOCALE
from portal.catalogues.extracting import extract
from portal.catalogues.rooms import sources

LANGUAGES = ("fr", "ar")
Key = tuple[str, str]


@dataclass(frozen=True)
class Difference:
    """One catalogue, the phrases it lacks and those that nothing says any more."""

    room: str
    language: str
    catalogue: polib.POFile
    missing: list[polib.POEntry]
    dead: list[polib.POEntry]


def key(entry: polib.POEntry) -> Key:
    """Return what makes a phrase itself: its context and its text."""
    return (entry.msgctxt or "", entry.msgid)


def differences() -> Iterator[Difference]:
    """Yield every catalogue that its sources have left behind."""
    for room, paths in sources().items():
        said = {key(entry): entry for entry in extract(paths)}
        for language in LANGUAGES:
            path = LOCALE / room / language / "LC_MESSAGES" / "django.po"
            catalogue = polib.pofile(str(path), wrapwidth=0)
            kept = {key(entry) for entry in catalogue}
            missing = [entry for name, entry in said.items() if name not in kept]
            dead = [entry for entry in catalogue if key(entry) not in said]
            if missing or dead:
                yield Difference(room, language, catalogue, missing, dead)


def write(difference: Difference, known: dict[Key, polib.POEntry]) -> None:
    """Add what is missing, with its text where another room already has it; drop the dead."""
    for entry in difference.dead:
        difference.catalogue.remove(entry)
    for entry in difference.missing:
        same = known.get(key(entry))
        difference.catalogue.append(
            polib.POEntry(
                msgctxt=entry.msgctxt,
                msgid=entry.msgid,
                msgid_plural=entry.msgid_plural,
                msgstr=same.msgstr if same else "",
                msgstr_plural=dict(same.msgstr_plural) if same else empty_forms(entry, difference),
                flags=[flag for flag in entry.flags if flag != "fuzzy"],
            )
        )
    difference.catalogue.save()


def empty_forms(entry: polib.POEntry, difference: Difference) -> dict[int, str]:
    """Return as many empty plural forms as the language has."""
    if not entry.msgid_plural:
        return {}
    return dict.fromkeys(range(6 if difference.language == "ar" else 2), "")
