"""When a person hears of what lacks."""

from datetime import datetime, timedelta

# A little less than the period, so that an hourly look does not drift by an hour each time.
PERIODS = {"daily": timedelta(hours=23), "weekly": timedelta(days=6, hours=23)}


def is_due(frequency: str, told_at: datetime | None, now: datetime) -> bool:
    """Say whether a person who was told at `told_at` is to be told now."""
    period = PERIODS.get(frequency)
    if period is None:
        return False
    return told_at is None or now - told_at >= period
