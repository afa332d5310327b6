"""Counts that may be published: no group of fewer than five people can be told from them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

SMALLEST = 5


@dataclass(frozen=True)
class Disclosed:
    """Counts by group; the groups too small to be shown stand together in one."""

    shown: dict[str, int] = field(default_factory=dict)
    merged: int = 0
    merged_groups: int = 0

    @property
    def total(self) -> int:
        """Return how many people the published counts hold."""
        return sum(self.shown.values()) + self.merged


def disclose(counts: Mapping[str, int], smallest: int = SMALLEST) -> Disclosed:
    """Merge the groups below `smallest`, and larger ones with them until the merged reach it.

    So neither a group nor the difference to the total tells of fewer people. Where all together
    are fewer, nothing is shown. Groups without anyone are not people: they are left out.
    """
    rising = sorted(
        ((count, name) for name, count in counts.items() if count > 0),
        key=lambda one: (one[0], one[1]),
    )
    taken = sum(count < smallest for count, _name in rising)
    while taken and sum(count for count, _name in rising[:taken]) < smallest:
        if taken == len(rising):
            return Disclosed()
        taken += 1
    shown = {name: count for count, name in rising[taken:]}
    merged = sum(count for count, _name in rising[:taken])
    return Disclosed({name: shown[name] for name in counts if name in shown}, merged, taken)


def rate(part: int, whole: int) -> int | None:
    """Return a part in whole percent, halves up; None of nothing."""
    return (part * 200 + whole) // (2 * whole) if whole else None
