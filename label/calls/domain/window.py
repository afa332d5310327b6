"""When a call takes dossiers."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

WindowState = Literal["upcoming", "open", "closed"]


@dataclass(frozen=True)
class Window:
    """The time from an opening instant, which is in it, to a closing instant, which is not."""

    opens_at: datetime
    closes_at: datetime

    def state(self, now: datetime) -> WindowState:
        """Say how it stands at `now`: a deposit is accepted strictly before the closing instant."""
        if now < self.opens_at:
            return "upcoming"
        return "open" if now < self.closes_at else "closed"

    def left(self, now: datetime) -> timedelta:
        """Return the time left, never below zero."""
        return max(self.closes_at - now, timedelta())
