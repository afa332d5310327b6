"""When a member of staff has to show a second factor, and what they are led to instead."""

from datetime import datetime, timedelta
from enum import StrEnum

# How long one proof opens the administration.
PROOF_STANDS = timedelta(hours=12)
# A form that was begun in time is still taken: nothing typed is lost over it.
FORM_STANDS = timedelta(hours=24)
# How recent a proof must be for the factors themselves to be changed.
FRESH = timedelta(minutes=15)


class Step(StrEnum):
    """Where someone stands who has given the right password."""

    IN = "in"
    PROVE = "prove"
    SET_UP = "set_up"
    KEEP_CODES = "keep_codes"


def step_of(*, holds_a_factor: bool, is_proven: bool, has_kept_codes: bool) -> Step:
    """Return what comes next: a factor, its proof, the recovery codes, the administration."""
    if not holds_a_factor:
        return Step.SET_UP
    if not is_proven:
        return Step.PROVE
    return Step.IN if has_kept_codes else Step.KEEP_CODES


def proof_stands(proven_at: datetime, now: datetime, *, sending: bool) -> bool:
    """Say whether a proof still opens the administration; `sending` is a form that arrives."""
    return timedelta(0) <= now - proven_at < (FORM_STANDS if sending else PROOF_STANDS)


def is_fresh(proven_at: datetime, now: datetime) -> bool:
    """Say whether a proof is recent enough to change the factors with."""
    return timedelta(0) <= now - proven_at < FRESH
