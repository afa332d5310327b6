"""When the archive of dossiers is made, offered and taken away."""

from datetime import datetime, timedelta

KEPT = timedelta(days=7)
# A maker that has told nothing for so long was killed: another takes its place.
SILENT = timedelta(minutes=2)
TRIES = 3


def is_free(claimed_at: datetime | None, now: datetime) -> bool:
    """Say whether nobody is making the archive any more, or yet."""
    return claimed_at is None or claimed_at <= now - SILENT


def is_past(ended_at: datetime, now: datetime) -> bool:
    """Say whether an archive was offered long enough."""
    return ended_at <= now - KEPT
