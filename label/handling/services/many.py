"""The same act on many dossiers, each by itself: one that is refused holds up no other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from label.dossiers.models import Dossier
from label.dossiers.services.errors import Refused


@dataclass(frozen=True)
class Done:
    """What became of one dossier: done, or why not."""

    dossier: Dossier
    refusal: Refused | None = None


def on_each(dossiers: Iterable[Dossier], act: Callable[[Dossier], object]) -> list[Done]:
    """Act on each dossier in a transaction of its own, and tell what became of it."""
    return [_done(dossier, act) for dossier in dossiers]


def _done(dossier: Dossier, act: Callable[[Dossier], object]) -> Done:
    try:
        act(dossier)
    except Refused as refusal:
        return Done(dossier, refusal)
    return Done(dossier)
