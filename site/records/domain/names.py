"""File names as people wrote them, without what could deceive or harm."""

import re
import unicodedata

LONGEST = 120
NAMELESS = "document"
_FORBIDDEN = re.compile(r'[<>:"|?*]')


def clean_name(name: str) -> str:
    """Return the last part of a path without controls, direction marks and forbidden signs.

    The extension is kept, in lower case, when a long name is cut to `LONGEST` characters.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    # Cc are controls; Cf are invisible signs, direction overrides among them; Cs half characters.
    visible = "".join(
        " " if sign.isspace() else sign
        for sign in last
        if sign.isspace() or unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    stem, extension = split_extension(_FORBIDDEN.sub("_", " ".join(visible.split())))
    stem = stem.strip(". ") or NAMELESS
    if not extension:
        return stem[:LONGEST]
    return f"{stem[: LONGEST - len(extension) - 1].rstrip()}.{extension}"


def split_extension(name: str) -> tuple[str, str]:
    """Return what is before the last dot, and the short lower-case extension after it."""
    stem, dot, extension = name.rpartition(".")
    extension = extension.strip().lower()
    if dot and re.fullmatch(r"[a-z0-9]{1,8}", extension):
        return stem, extension
    return name, ""
