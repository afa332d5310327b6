"""Which reminder of a date is due: one at a time, and none to whoever has just heard of it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypeVar

Kind = TypeVar("Kind", bound=str)


def due_reminder(
    reminders: Iterable[tuple[Kind, timedelta]], *, of: datetime, heard_at: datetime, now: datetime
) -> Kind | None:
    """Return the kind of the reminder that is due of an instant, or None; none from it on.

    `reminders` are kinds, each with how long before the instant it is due, the nearest first: a
    worker that was down sends one, not two. Whoever heard of the instant when a reminder was due,
    or after, is spared it.
    """
    if now >= of:
        return None
    for kind, before in reminders:
        if now >= of - before:
            return kind if heard_at < of - before else None
    return None
