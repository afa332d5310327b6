"""What a participant is told before a session, and when."""

from datetime import datetime, timedelta

from records.domain.reminding import due_reminder

CONFIRM, WEEK, DAY = "confirm", "week", "day"
# From the latest to the earliest: whoever registers late hears of the nearest only.
BEFORE = ((DAY, timedelta(days=1)), (WEEK, timedelta(days=7)), (CONFIRM, timedelta(days=14)))
EARLIEST = BEFORE[-1][1]


def due(*, begins_at: datetime, registered_at: datetime, now: datetime) -> str | None:
    """Return the kind of letter that is due now, or None.

    Nobody is reminded of what they registered for after the reminder's instant.
    """
    return due_reminder(BEFORE, of=begins_at, heard_at=registered_at, now=now)
