"""How a letter goes, and where it stands."""

BY_MAIL, ON_PAPER = "mail", "paper"
CHANNELS = (BY_MAIL, ON_PAPER)

PRODUCED, DISPATCHED, RETURNED = "produced", "dispatched", "returned"
STATES = (PRODUCED, DISPATCHED, RETURNED)

RETAINED, RESERVE, NOT_RETAINED, OTHER = "retained", "reserve", "not_retained", "other"
# A letter of one of the first three kinds notifies that decision.
KINDS = (RETAINED, RESERVE, NOT_RETAINED, OTHER)


def letter_number(position: int, year: int) -> str:
    """Return the number that stands on a letter: 0007/2026."""
    return f"{position:04}/{year}"
