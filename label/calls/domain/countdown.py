"""How long until a call opens or closes, and until when that may be said."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from .window import Window

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Countdown:
    """Whole days left, or on the last day whole hours, or less than one.

    `true_until` is the instant after which it must be reckoned again.
    """

    event: Literal["opens", "closes"]
    unit: Literal["days", "hours", "minutes"]
    count: int
    true_until: datetime


def countdown(window: Window, now: datetime) -> Countdown | None:
    """Reckon at `now` the time until the call opens or, once open, closes; None once closed."""
    state = window.state(now)
    if state == "closed":
        return None
    event: Literal["opens", "closes"] = "opens" if state == "upcoming" else "closes"
    target = window.opens_at if event == "opens" else window.closes_at
    left = target - now
    if left >= DAY:
        return Countdown(event, "days", left // DAY, target - (left // DAY) * DAY)
    if left >= HOUR:
        return Countdown(event, "hours", left // HOUR, target - (left // HOUR) * HOUR)
    return Countdown(event, "minutes", 0, target)
