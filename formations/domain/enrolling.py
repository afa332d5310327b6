"""When and for whom a session takes registrations."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

OPEN, NOT_YET, CLOSED, BEGUN, OFF, NOT_INVITED = (
    "open",
    "not_yet",
    "closed",
    "begun",
    "off",
    "not_invited",
)
CLOSES_BEFORE_IT_OPENS, CLOSES_AFTER_THE_START = "closes_before_it_opens", "closes_after_the_start"


@dataclass(frozen=True)
class Window:
    """Registration is open from `opens_at` on, strictly before `closes_at`."""

    opens_at: datetime
    closes_at: datetime
    begins_at: datetime
    planned: bool = True

    def problem(self) -> str | None:
        """Return the code of what is wrong with the instants, or None."""
        if self.closes_at <= self.opens_at:
            return CLOSES_BEFORE_IT_OPENS
        return CLOSES_AFTER_THE_START if self.closes_at > self.begins_at else None

    def state(self, now: datetime) -> str:
        """Return whether registration is `open`, `not_yet`, `closed`, `begun`, or `off`."""
        if not self.planned:
            return OFF
        if now >= self.begins_at:
            return BEGUN
        if now < self.opens_at:
            return NOT_YET
        return OPEN if now < self.closes_at else CLOSED

    def next_change(self, now: datetime) -> datetime | None:
        """Return the next instant at which `state` may say something else, None after the last."""
        coming = (at for at in (self.opens_at, self.closes_at, self.begins_at) if at > now)
        return min(coming, default=None)

    def has_begun(self, now: datetime) -> bool:
        """Tell whether it is too late to cancel, to confirm or to be promoted."""
        return now >= self.begins_at


@dataclass(frozen=True)
class Invited:
    """Communes and regions that may register, by key; with neither, all communes may."""

    regions: Collection[int] = ()
    communes: Collection[int] = ()

    def includes(self, commune: int, region: int) -> bool:
        """Tell whether a commune of a region may register."""
        if not self.regions and not self.communes:
            return True
        return commune in self.communes or region in self.regions


def refusal(
    window: Window, invited: Invited, *, commune: int, region: int, now: datetime
) -> str | None:
    """Return why a commune cannot register now, or None."""
    state = window.state(now)
    if state != OPEN:
        return state
    return None if invited.includes(commune, region) else NOT_INVITED
