"""Who takes part in a replayed campaign and what becomes of them: drawn, the same for a seed."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Fate = Literal["retained", "reserve", "turned_down", "not_eligible"]


@dataclass(frozen=True)
class Scale:
    """How many dossiers are received of each milieu, and how many end how."""

    urban: int
    rural: int
    lots: tuple[int, ...]
    not_eligible: int
    reserve: int

    @property
    def received(self) -> int:
        """All dossiers."""
        return self.urban + self.rural

    @property
    def retained(self) -> int:
        """Those that the lots share."""
        return sum(self.lots)


# The call of 2022: 115 dossiers, 71 communes retained. How the other 44 ended is invented.
REAL = Scale(urban=58, rural=57, lots=(39, 32), not_eligible=30, reserve=8)


@dataclass(frozen=True)
class Candidate:
    """A commune that may take part: its code, the code of its region, its milieu."""

    code: str
    region: str
    milieu: str


@dataclass(frozen=True)
class Applicant:
    """A commune that takes part, in the order in which dossiers arrive, from 0."""

    code: str
    order: int
    fate: Fate


def drawn(candidates: Iterable[Candidate], scale: Scale, seed: str) -> list[Applicant]:
    """Draw the communes and their fates; each region that takes part has one retained.

    Raises ValueError where there are not enough communes of a milieu, or places of a fate.
    """
    listed = sorted(candidates, key=lambda one: one.code)
    chosen = [
        one
        for milieu, count in (("urban", scale.urban), ("rural", scale.rural))
        for one in _dealt([c for c in listed if c.milieu == milieu], count, seed)
    ]
    chance = chance_for(seed, "order")
    chance.shuffle(chosen)
    fates = _fates(chosen, scale, chance)
    return [Applicant(one.code, order, fates[one.code]) for order, one in enumerate(chosen)]


def chance_for(seed: str, *topic: object) -> random.Random:
    """Return the chance of one topic: the same whatever else is drawn before it."""
    return random.Random(":".join(map(str, (seed, *topic))))  # noqa: S311


def _dealt(candidates: Sequence[Candidate], count: int, seed: str) -> list[Candidate]:
    """Take one commune of each region in turn, until there are `count`."""
    if len(candidates) < count:
        raise ValueError("There are not enough communes.")
    regions: dict[str, list[Candidate]] = {}
    for one in candidates:
        regions.setdefault(one.region, []).append(one)
    for code, communes in regions.items():
        chance_for(seed, "region", code).shuffle(communes)
    found: list[Candidate] = []
    while len(found) < count:
        for communes in regions.values():
            if communes and len(found) < count:
                found.append(communes.pop())
    return found


def _fates(chosen: Sequence[Candidate], scale: Scale, chance: random.Random) -> dict[str, Fate]:
    first = list({one.region: one.code for one in chosen}.values())[: scale.retained]
    others = [one.code for one in chosen if one.code not in first]
    chance.shuffle(others)
    endings: tuple[tuple[Fate, int], ...] = (
        ("retained", scale.retained - len(first)),
        ("reserve", scale.reserve),
        ("not_eligible", scale.not_eligible),
    )
    ends = [fate for fate, count in endings for _n in range(count)]
    if len(ends) > len(others):
        raise ValueError("More dossiers end somehow than are received.")
    rest: dict[str, Fate] = dict.fromkeys(others, "turned_down")
    retained: dict[str, Fate] = dict.fromkeys(first, "retained")
    return retained | rest | dict(zip(others, ends, strict=False))
