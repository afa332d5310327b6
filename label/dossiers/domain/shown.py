"""Which state of its dossier a commune is told: never a result before its letter."""

from .workflow import (
    ADHESION_VOTED,
    COMPLEMENT_REQUESTED,
    DRAFT,
    NOTIFIED,
    SCREENING,
    SUBMITTED,
)

# The other states tell a result, or let one guess it.
TOLD = (DRAFT, SUBMITTED, SCREENING, COMPLEMENT_REQUESTED, NOTIFIED, ADHESION_VOTED)


def shown_state(state: str, told: str = "") -> str:
    """Return the state that a commune is told.

    `told` is the outcome that its last letter told, empty before the first: a commune that comes
    from the reserve is still the one that was told so until its new letter.
    """
    if state in TOLD:
        return state
    return NOTIFIED if told else SCREENING
