"""When a commune that has not sent its complement is reminded of it."""

from datetime import datetime, timedelta
from typing import Literal

from records.domain import reminding

ReminderKind = Literal["three_days", "one_day"]

# The nearest first.
BEFORE: tuple[tuple[ReminderKind, timedelta], ...] = (
    ("one_day", timedelta(days=1)),
    ("three_days", timedelta(days=3)),
)
# How long before its date the first word is due.
EARLIEST = max(before for _kind, before in BEFORE)


def due_reminder(*, told_at: datetime, due_at: datetime, now: datetime) -> ReminderKind | None:
    """Return what is due now, or None.

    Whoever was told of the date (`told_at`) after the instant of a reminder is spared it.
    """
    return reminding.due_reminder(BEFORE, of=due_at, heard_at=told_at, now=now)
