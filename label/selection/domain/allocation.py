"""Draw communes into lots of given sizes, balanced by region and milieu; the same for anyone.

Run it on a published list, with nothing but Python:

    python allocation.py list.csv --sizes 39 32 --seed "the words drawn in public"

The list has the columns `reference`, `region` and `milieu`. The order of its rows, and that of the
regions, make no difference: only the list itself, the sizes and the seed do.

1. Communes are ordered by region, by milieu, then by SHA-256 of `seed|reference`.
2. In this order each goes to the lot that is furthest behind its share and not full.
3. While exchanging two communes makes regions and milieux more even, the best such exchange is
   made; of equal ones, the first in order.
"""

import argparse
import csv
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

Cell = tuple[str, str]


@dataclass(frozen=True)
class Candidate:
    """A retained commune: its dossier's reference, its region's code, its milieu."""

    reference: str
    region: str
    milieu: str

    @property
    def cell(self) -> Cell:
        """The region and milieu together."""
        return self.region, self.milieu


def allocate(candidates: Iterable[Candidate], sizes: Sequence[int], seed: str) -> dict[str, int]:
    """Return the number of the lot, from 1, of each reference.

    Raises ValueError if the sizes do not add up to the number of candidates, if one is not
    positive, or if a reference comes twice.
    """
    ordered = sorted(candidates, key=lambda one: (*one.cell, ticket(seed, one.reference)))
    if len({one.reference for one in ordered}) != len(ordered):
        raise ValueError("A reference comes twice.")
    if any(size < 1 for size in sizes) or sum(sizes) != len(ordered):
        raise ValueError("The sizes do not add up to the list.")
    lots = _dealt(ordered, sizes)
    _evened(lots, sizes)
    return {one.reference: number for number, lot in enumerate(lots, start=1) for one in lot}


def ticket(seed: str, reference: str) -> str:
    """Return what orders the communes of one region and milieu."""
    return hashlib.sha256(f"{seed}|{reference}".encode()).hexdigest()


def list_digest(candidates: Iterable[Candidate]) -> str:
    """Return the SHA-256 of a list, published before the seed is drawn."""
    lines = sorted(f"{one.reference},{one.region},{one.milieu}\n" for one in candidates)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def unevenness(lots: Sequence[Sequence[Candidate]], sizes: Sequence[int]) -> int:
    """Return how far the lots are from proportional shares, 0 being exact.

    The sum of squared gaps over regions, milieux and both together, each gap times the number of
    communes, so that it is a whole number.
    """
    total = sum(sizes)
    everyone = _groups(one for lot in lots for one in lot)
    return sum(
        (total * held[group] - size * everyone[group]) ** 2
        for held, size in zip(map(_groups, lots), sizes, strict=True)
        for group in everyone
    )


def _groups(candidates: Iterable[Candidate]) -> Counter[Cell]:
    counted: Counter[Cell] = Counter()
    for one in candidates:
        counted.update([(one.region, ""), ("", one.milieu), one.cell])
    return counted


def _dealt(ordered: Sequence[Candidate], sizes: Sequence[int]) -> list[list[Candidate]]:
    lots: list[list[Candidate]] = [[] for _ in sizes]
    for place, one in enumerate(ordered, start=1):
        open_lots = [n for n, size in enumerate(sizes) if len(lots[n]) < size]
        behind = max(open_lots, key=lambda n: (sizes[n] * place - len(ordered) * len(lots[n]), -n))
        lots[behind].append(one)
    return lots


def _evened(lots: list[list[Candidate]], sizes: Sequence[int]) -> None:
    standing = unevenness(lots, sizes)
    while True:
        trials = [(_after(lots, sizes, *exchange), *exchange) for exchange in _exchanges(lots)]
        if not trials or min(trials)[0] >= standing:
            return
        standing, first, second, one, other = min(trials)
        _exchange(lots, first, second, one, other)


def _exchanges(lots: Sequence[Sequence[Candidate]]) -> Iterator[tuple[int, int, Cell, Cell]]:
    """Yield two lots and a cell of each, once however many communes it holds."""
    for first, second in combinations(range(len(lots)), 2):
        for one in sorted({c.cell for c in lots[first]}):
            for other in sorted({c.cell for c in lots[second]} - {one}):
                yield first, second, one, other


def _after(
    lots: list[list[Candidate]],
    sizes: Sequence[int],
    first: int,
    second: int,
    one: Cell,
    other: Cell,
) -> int:
    tried = [list(lot) for lot in lots]
    _exchange(tried, first, second, one, other)
    return unevenness(tried, sizes)


def _exchange(lots: list[list[Candidate]], first: int, second: int, one: Cell, other: Cell) -> None:
    """Exchange the last commune of each cell, in the order of the draw."""
    leaving = [c for c in lots[first] if c.cell == one][-1]
    coming = [c for c in lots[second] if c.cell == other][-1]
    lots[first][lots[first].index(leaving)] = coming
    lots[second][lots[second].index(coming)] = leaving


def shares(candidates: Iterable[Candidate], lots: dict[str, int]) -> dict[int, Counter[Cell]]:
    """Return how many communes of each region and milieu each lot holds."""
    held: defaultdict[int, Counter[Cell]] = defaultdict(Counter)
    for one in candidates:
        held[lots[one.reference]][one.cell] += 1
    return dict(held)


def main(arguments: Sequence[str]) -> None:
    """Read a list, print it with the lot of each commune."""
    parser = argparse.ArgumentParser(description="Draw communes into lots.")
    parser.add_argument("list", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", required=True)
    parser.add_argument("--seed", required=True)
    given = parser.parse_args(arguments)
    with given.list.open(encoding="utf-8-sig", newline="") as file:
        names = ("reference", "region", "milieu")
        listed = [Candidate(*(row[name] for name in names)) for row in csv.DictReader(file)]
    lots = allocate(listed, given.sizes, given.seed)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["reference", "region", "milieu", "lot"])
    for one in sorted(listed, key=lambda c: (lots[c.reference], c.reference)):
        out.writerow([one.reference, one.region, one.milieu, lots[one.reference]])


if __name__ == "__main__":
    main(sys.argv[1:])
