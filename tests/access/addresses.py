"""The addresses of the tables, each with its rule and the names of its parts."""

from dataclasses import dataclass

from .rules import ADMIN_DOOR, FORM_DOOR, HOME, NOT_THERE, PLAIN_DOOR, Rule
from .tables import ADMIN, COMMUNE, IN_THE_ROOM


@dataclass(frozen=True)
class Address:
    """One address: its name (its route where it has none), its rule, its parts."""

    name: str
    rule: Rule
    parts: dict[str, str]


def read(table: str, door: str) -> list[Address]:
    """Return the addresses of a table, in its order."""
    return [_line(line, door) for line in table.strip().splitlines()]


def _line(line: str, door: str) -> Address:
    name, rest = line.split(maxsplit=1)
    words = rest.split()
    parts = dict(word.split("=") for word in words if "=" in word)
    words = [word for word in words if "=" not in word]
    who, get, post = " ".join(words[:-2]), words[-2], words[-1]
    who, mark, refused = who.partition("!")
    see, _bar, act = who.partition("|")
    told = (refused or HOME) if mark else NOT_THERE
    return Address(name, Rule(door, see, act or see, get, post, told), parts)


ADDRESSES = (*read(ADMIN, ADMIN_DOOR), *read(COMMUNE, FORM_DOOR), *read(IN_THE_ROOM, PLAIN_DOOR))
