"""The interface's own words in both languages, one thing for each room's catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass

import polib
from django.db.models import Model
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from portal.catalogues.checking import is_complete
from portal.catalogues.compiling import by_language
from publishing.twofold import Kind, Text, Thing, register

KIND = Kind("interface", _("Interface"))


def phrases(room: dict[str, polib.POFile]) -> Iterator[Text]:
    """Yield the phrases of a room; one that a language does not say is empty there."""
    entries = {code: {_key(one): one for one in room.get(code, ())} for code in ("fr", "ar")}
    for key in {**entries["fr"], **entries["ar"]}:
        both = {code: entries[code].get(key) for code in entries}
        doubtful = tuple(code for code, entry in both.items() if entry and entry.fuzzy)
        yield Text(
            path="\x04".join(key),
            label=key[1],
            fr=said(both["fr"], "fr"),
            ar=said(both["ar"], "ar"),
            expected=True,
            doubtful=doubtful,
        )


def said(entry: polib.POEntry | None, language: str) -> str:
    """Return what a language says, empty where a form is missing."""
    if entry is None or not is_complete(entry, language):
        return ""
    return entry.msgstr or " / ".join(entry.msgstr_plural.values())


def _key(entry: polib.POEntry) -> tuple[str, str]:
    return (entry.msgctxt or "", entry.msgid)


@dataclass(frozen=True)
class Catalogues:
    """The shelf of the catalogues; a catalogue changes with the program only."""

    code: str = "catalogue"
    kind: str = KIND.code
    models: tuple[type[Model], ...] = ()
    is_traced: bool = False

    def things(self) -> Iterator[Thing]:
        languages = by_language()
        for room in sorted(languages.get("fr", {})):
            if room != "upstream":
                yield self._thing(room, {code: rooms[room] for code, rooms in languages.items()})

    def thing(self, key: str) -> Thing | None:
        return next((thing for thing in self.things() if thing.key == key), None)

    def key_of(self, row: Model) -> str:
        return ""

    def _thing(self, room: str, catalogues: dict[str, polib.POFile]) -> Thing:
        url = f"{reverse('interface_words')}?room={room}"
        name = capfirst(room)
        return Thing(room, name, name, url, tuple(phrases(catalogues)))


register(KIND, Catalogues())
