"""Which questions a room above has opened again, without this room knowing it.

    openings.register(asked_complement)

The function returns what is open of a dossier whose complement was requested, or None.
"""

from collections.abc import Callable

from .domain.gate import Opening
from .models import Dossier

Opener = Callable[[Dossier], Opening | None]

_OPENERS: list[Opener] = []


def register(opener: Opener) -> Opener:
    """Ask this function, too, what is open; the first answer counts."""
    if opener not in _OPENERS:
        _OPENERS.append(opener)
    return opener


def opening_of(dossier: Dossier) -> Opening | None:
    """Return what is open of a dossier although its call may be closed."""
    for opener in _OPENERS:
        if opening := opener(dossier):
            return opening
    return None
