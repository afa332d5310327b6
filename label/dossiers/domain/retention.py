"""How long a dossier is kept after its call has closed (law 09.08, article 3)."""

from datetime import datetime

from records.domain.retention import months_after


def is_past_retention(closes_at: datetime, months: int, now: datetime) -> bool:
    """Say whether what belongs to a closing need not be kept any longer."""
    return months_after(closes_at, months) <= now
