"""Which backups stay: all of the last day, then the last of each day, then none.

What is erased from the portal at a person's request leaves its backups after `DAYS` at the latest
(law 09.08, article 8).
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

CLOSE = timedelta(hours=24)
DAYS = 30


def superfluous(made: Iterable[datetime], now: datetime, days: int = DAYS) -> list[datetime]:
    """Return the instants of the backups that may go, oldest first; the newest always stays."""
    newest_first = sorted(made, reverse=True)
    kept = set(newest_first[:1])
    seen = set()
    for instant in newest_first:
        age = now - instant
        day = instant.date()
        if age <= CLOSE or (age <= timedelta(days=days) and day not in seen):
            kept.add(instant)
        seen.add(day)
    return sorted(set(newest_first) - kept)
