"""Who reads what: evenly, and nobody a commune that is theirs to keep away from."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ToRead:
    """A dossier, where its commune is, and who reads it already."""

    dossier: int
    commune: str
    province: str
    readers: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Away:
    """What a reader keeps away from: communes and provinces, by code."""

    communes: frozenset[str] = frozenset()
    provinces: frozenset[str] = frozenset()

    def covers(self, one: ToRead) -> bool:
        """Say whether the dossier is one of those."""
        return one.commune in self.communes or one.province in self.provinces


def assign(
    dossiers: Iterable[ToRead],
    readers: Sequence[int],
    away: Mapping[int, Away],
    wanted: int,
    load: Mapping[int, int] | None = None,
) -> tuple[list[tuple[int, int]], list[int]]:
    """Return (dossier, reader) pairs to add, and the dossiers that lack a reader all the same.

    Each dossier gets `wanted` readers in all. The reader with the least to read comes first;
    among equals the order of `readers` decides, so the same input always gives the same pairs.
    """
    busy = Counter(load or {})
    pairs: list[tuple[int, int]] = []
    short: list[int] = []
    for one in sorted(dossiers, key=lambda d: d.dossier):
        lacking = wanted - len(one.readers)
        free = [r for r in readers if r not in one.readers and not _kept_away(away, r, one)]
        chosen = sorted(free, key=lambda r: (busy[r], readers.index(r)))[: max(lacking, 0)]
        for reader in chosen:
            busy[reader] += 1
            pairs.append((one.dossier, reader))
        if len(chosen) < lacking:
            short.append(one.dossier)
    return pairs, short


def _kept_away(away: Mapping[int, Away], reader: int, one: ToRead) -> bool:
    return reader in away and away[reader].covers(one)
