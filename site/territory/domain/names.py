"""How the name of a place is found again, however it is written."""

import re
from dataclasses import dataclass
from functools import lru_cache

from publishing.domain import fold, squeeze

# Words of place names that are written in several ways for one Arabic word.
VARIANTS = {
    "ouled": "oulad", "aoulad": "oulad", "awlad": "oulad", "ولاد": "اولاد",
    "beni": "bni", "bani": "bni", "souq": "souk", "ayt": "ait", "ayn": "ain", "oum": "om",
}  # fmt: skip
DOUBLED = re.compile(r"([a-z])\1")  # Taroudannt, Khémisset
PLACE_MARKS = "—،(,"
BOUND = "|"


@dataclass(frozen=True)
class Sought:
    """A name as typed: its folded forms, and the folded places that part it from namesakes."""

    forms: tuple[str, ...]
    squeezed: str
    places: tuple[str, ...]


@lru_cache(maxsize=4096)
def search_key(*names: str) -> str:
    """Return all the forms under which a place is found, parted and bounded by `|`."""
    forms = dict.fromkeys(form for name in names for form in (*_forms(name), squeeze(name)))
    return BOUND + "".join(form + BOUND for form in forms if form)


def sought(text: str) -> Sought:
    """Read what was typed: a name, then perhaps a province or region after `—`, `,` or `(`."""
    for mark in PLACE_MARKS:
        text = text.replace(mark, BOUND)
    name, *places = text.split(BOUND)
    return Sought(
        forms=_forms(name),
        squeezed=squeeze(name),
        places=tuple(folded for place in places if (folded := fold(place))),
    )


def _forms(name: str) -> tuple[str, ...]:
    folded = fold(name)
    common = DOUBLED.sub(r"\1", " ".join(VARIANTS.get(word, word) for word in folded.split()))
    return tuple(dict.fromkeys(form for form in (folded, common) if form))
