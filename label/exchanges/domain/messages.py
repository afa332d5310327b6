"""What a message may be, and how many a commune may write."""

from datetime import timedelta
from typing import Literal

Side = Literal["commune", "officers"]
COMMUNE: Side = "commune"
OFFICERS: Side = "officers"
LONGEST = 4000  # characters, once cleaned

WINDOW = timedelta(hours=24)
PER_PERSON, PER_DOSSIER = 10, 20  # messages of a commune within the window


def other(side: Side) -> Side:
    """Return who reads what a side writes."""
    return OFFICERS if side == COMMUNE else COMMUNE


def is_too_many(*, by_person: int, on_dossier: int) -> bool:
    """Tell whether one more message of a commune within the window would be too many."""
    return by_person >= PER_PERSON or on_dossier >= PER_DOSSIER
