"""Who else than its commune fills a dossier, told by a room above, which this room does not know.

    assistance.register(Assistance(filled_by=..., told=...))

`filled_by` returns the dossiers that a person types for their communes; `told` what a deposit
freezes of it, empty where the commune filled its dossier alone. Nobody else than the commune sends.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from .models import Dossier


@dataclass(frozen=True)
class Assistance:
    """What a room above knows of those who fill dossiers for communes."""

    filled_by: Callable[[Any], QuerySet[Dossier]]
    told: Callable[[Dossier], dict[str, Any]]


_ASSISTANCE: list[Assistance] = []


def register(one: Assistance) -> None:
    """Ask this room, too."""
    if one not in _ASSISTANCE:
        _ASSISTANCE.append(one)


def is_filled_by(user: Any, dossier: Dossier) -> bool:
    """Say whether a person types this dossier for its commune now."""
    return any(one.filled_by(user).filter(pk=dossier.pk).exists() for one in _ASSISTANCE)


def filled_keys(user: Any) -> list[int]:
    """Return the keys of the dossiers that a person types for their communes now."""
    return [key for one in _ASSISTANCE for key in one.filled_by(user).values_list("pk", flat=True)]


def told_of(dossier: Dossier) -> dict[str, Any]:
    """Return what a deposit freezes of the help that the commune had, if it had any."""
    for one in _ASSISTANCE:
        if told := one.told(dossier):
            return told
    return {}
