"""Texts with places to fill: `{commune}` and its like, and nothing else."""

import re
from collections.abc import Mapping

# What may stand in a letter; each has a French and an Arabic value.
PLACEHOLDERS = (
    "commune",
    "province",
    "region",
    "call",
    "reference",
    "number",
    "date",
    "decision",
    "reasons",
    "lot",
    "session",
)
_PLACE = re.compile(r"\{([^{}\n]*)\}")


class MissingValueError(Exception):
    """A place of the text has nothing to be filled with for this dossier."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(", ".join(names))
        self.names = names


def places(text: str) -> tuple[str, ...]:
    """Return the names between braces, once each, in order."""
    return tuple(dict.fromkeys(match.strip() for match in _PLACE.findall(text)))


def unknown(text: str) -> tuple[str, ...]:
    """Return the names that nothing fills, and a brace that stands alone."""
    strange = tuple(name for name in places(text) if name not in PLACEHOLDERS)
    left = _PLACE.sub("", text)
    return strange + tuple(brace for brace in "{}" if brace in left)


def fill(text: str, values: Mapping[str, str]) -> str:
    """Fill every place. A value is put in as it is: a brace in it is no place.

    Raises MissingValueError with all that lack, an empty value included.
    """
    lacking = tuple(name for name in places(text) if not values.get(name))
    if lacking:
        raise MissingValueError(lacking)
    return _PLACE.sub(lambda match: values[match[1].strip()], text)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text: an empty line parts them."""
    parts = re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip())
    return [part.strip() for part in parts if part.strip()]
