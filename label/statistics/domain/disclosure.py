"""Counts of communes that may be published: none tells what a single commune has done.

A group of communes is told only if at least `SMALLEST` of it have sent a dossier and at least as
many have not. The others stand together, with as many larger ones as it takes for their sum to be
told; where all of them together are too few, nothing is.
"""

from collections.abc import Iterable
from dataclasses import dataclass

SMALLEST = 5


@dataclass(frozen=True)
class Group:
    """Some communes under a name, and how many of them have sent a dossier."""

    name: str
    communes: int
    sent: int

    @property
    def is_safe(self) -> bool:
        """Say whether its figures tell of no fewer than `SMALLEST` communes, either way."""
        return self.sent >= SMALLEST and self.communes - self.sent >= SMALLEST


@dataclass(frozen=True)
class Disclosed:
    """The groups that are told, and those that stand together as one, whose name is empty."""

    shown: tuple[Group, ...] = ()
    merged: tuple[str, ...] = ()
    rest: Group | None = None


def disclose(groups: Iterable[Group]) -> Disclosed:
    """Return what may be told of groups that have no commune in common."""
    listed = list(groups)
    rising = sorted(listed, key=lambda one: (one.is_safe, one.sent, one.name))
    taken = sum(not one.is_safe for one in rising)
    while taken and not together(rising[:taken]).is_safe:
        if taken == len(rising):
            return Disclosed(merged=tuple(one.name for one in listed))
        taken += 1
    merged = {one.name for one in rising[:taken]}
    return Disclosed(
        shown=tuple(one for one in listed if one.name not in merged),
        merged=tuple(one.name for one in listed if one.name in merged),
        rest=together(rising[:taken]) if taken else None,
    )


def together(groups: Iterable[Group]) -> Group:
    """Return groups as one."""
    listed = list(groups)
    return Group("", sum(one.communes for one in listed), sum(one.sent for one in listed))


def told(count: int) -> int | None:
    """Return a count by itself, None where it tells of fewer than `SMALLEST` communes."""
    return count if count >= SMALLEST else None
