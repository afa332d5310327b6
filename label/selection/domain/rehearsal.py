"""What locking a batch of decisions would do, before it is done."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from label.dossiers.domain.workflow import (
    COMMITTEE,
    NOT_RETAINED,
    OUTCOMES,
    RESERVE,
    RETAINED,
    transition,
)

VERBS = {RETAINED: "retain", RESERVE: "keep_in_reserve", NOT_RETAINED: "turn_down"}
Fault = Literal["wrong_state", "no_reason", "no_rank", "rank_twice", "decided_elsewhere"]


@dataclass(frozen=True)
class Proposal:
    """What is proposed for one dossier. `reasons` counts those given in both languages."""

    reference: str
    state: str
    outcome: str
    region: str
    milieu: str
    reasons: int = 0
    rank: int | None = None
    decided_elsewhere: bool = False


@dataclass(frozen=True)
class Rehearsal:
    """How many dossiers would go where, all that stands against locking, and who would wait on."""

    outcomes: dict[str, int]
    by_region: dict[str, Counter[str]]
    by_milieu: dict[str, Counter[str]]
    faults: list[tuple[str, Fault]]
    undecided: list[str]

    @property
    def may_lock(self) -> bool:
        """Say whether nothing stands against it, and there is something to lock."""
        return not self.faults and sum(self.outcomes.values()) > 0


def rehearse(proposals: Sequence[Proposal], undecided: Iterable[str] = ()) -> Rehearsal:
    """Return what locking would do; `undecided` are dossiers of the call that wait elsewhere."""
    by_region: dict[str, Counter[str]] = {}
    by_milieu: dict[str, Counter[str]] = {}
    for one in proposals:
        by_region.setdefault(one.region, Counter())[one.outcome] += 1
        by_milieu.setdefault(one.milieu, Counter())[one.outcome] += 1
    counted = Counter(one.outcome for one in proposals)
    ranks = Counter(one.rank for one in proposals if one.outcome == RESERVE)
    faults = [
        (one.reference, fault) for one in proposals for fault in _faults(one, ranks[one.rank] > 1)
    ]
    outcomes = {code: counted[code] for code in OUTCOMES}
    return Rehearsal(outcomes, by_region, by_milieu, faults, list(undecided))


def _faults(one: Proposal, shares_rank: bool) -> list[Fault]:
    found: list[Fault] = []
    step = transition(VERBS[one.outcome], one.state)
    if one.decided_elsewhere:
        found.append("decided_elsewhere")
    elif step is None or step.who != COMMITTEE:
        found.append("wrong_state")
    if one.outcome != RETAINED and not one.reasons:
        found.append("no_reason")
    if one.outcome == RESERVE and one.rank is None:
        found.append("no_rank")
    elif one.outcome == RESERVE and shares_rank:
        found.append("rank_twice")
    return found
