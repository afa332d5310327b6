"""How far two clocks are apart, read one after the other."""

from datetime import datetime, timedelta

# Beyond, a call could close early or late by what a reader would notice.
ALARM = timedelta(seconds=2)


def skew(before: datetime, told: datetime, after: datetime) -> timedelta:
    """Return by how much the told clock is ahead of ours, read `before` and `after` asking it.

    Half of the time the question took belongs to the way there; what cannot be known is taken
    for agreement: an answer between both readings is no skew.
    """
    if before <= told <= after:
        return timedelta(0)
    return told - (before + (after - before) / 2)


def is_alarming(apart: timedelta) -> bool:
    """Tell whether two clocks are too far apart."""
    return abs(apart) >= ALARM
