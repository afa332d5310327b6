"""Who gets a seat: first come, first served, but a commune without a seat comes first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Claim:
    """A person who has or wants a seat; `order` says who came first."""

    key: int
    commune: int
    order: int
    seated: bool = False


@dataclass(frozen=True)
class Room:
    """Seats of a session in all, and seats of one commune; None is no limit."""

    capacity: int
    per_commune: int | None = None

    def free(self, claims: Iterable[Claim]) -> int:
        """Return how many seats nobody has; none where the room was made smaller."""
        return max(self.capacity - sum(claim.seated for claim in claims), 0)


def promoted(room: Room, claims: Iterable[Claim]) -> list[int]:
    """Return the keys of those who get a seat now, in the order in which they get it.

    At each free seat the next is, among those whose commune is below its limit, one whose commune
    has no seat yet, else whoever came first. The same claims give the same answer in any order.
    """
    known = list(claims)
    seats = Counter(claim.commune for claim in known if claim.seated)
    waiting = [claim for claim in known if not claim.seated]
    chosen: list[int] = []
    for _seat in range(room.free(known)):
        fit = [claim for claim in waiting if _below(room, seats[claim.commune])]
        if not fit:
            break
        best = min(fit, key=lambda claim: rank(claim, seats))
        waiting.remove(best)
        seats[best.commune] += 1
        chosen.append(best.key)
    return chosen


def rank(claim: Claim, seats: Counter[int]) -> tuple[bool, int, int]:
    """Return where a claim stands in the queue: the smallest comes first."""
    return seats[claim.commune] > 0, claim.order, claim.key


def _below(room: Room, seats: int) -> bool:
    return room.per_commune is None or seats < room.per_commune
