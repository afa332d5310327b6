"""How long a dossier is kept after its call has closed (law 09.08, article 3)."""

import calendar
from datetime import datetime


def retention_ends(closes_at: datetime, months: int) -> datetime:
    """Return the same day and hour so many months later, or that month's last day."""
    year, month = divmod(closes_at.year * 12 + closes_at.month - 1 + months, 12)
    day = min(closes_at.day, calendar.monthrange(year, month + 1)[1])
    return closes_at.replace(year=year, month=month + 1, day=day)


def is_past_retention(closes_at: datetime, months: int, now: datetime) -> bool:
    """Say whether what belongs to a closing need not be kept any longer."""
    return retention_ends(closes_at, months) <= now
