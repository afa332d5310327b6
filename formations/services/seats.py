"""The queue of a session: one writer at a time, and free seats given away at once."""

from datetime import datetime
from typing import Any

from formations.domain.seating import Claim, promoted
from formations.domain.states import ACTIVE, step
from formations.models import Enrolment, Registration, Session
from records.services import journal

from .errors import WrongState


def lock(session: Session | int) -> Enrolment:
    """Return the session's enrolment, nobody else's until the transaction ends.

    What hangs on it is read after the lock. Raises Enrolment.DoesNotExist.
    """
    pk = session if isinstance(session, int) else session.pk
    return Enrolment.objects.select_for_update().get(session_id=pk)


def lock_registration(registration: Registration) -> Registration:
    """Return a registration as it is now, its session's queue locked."""
    while True:
        held = Registration.objects.values_list("enrolment__session_id", flat=True).get(
            pk=registration.pk
        )
        enrolment = lock(held)
        found = Registration.objects.select_related("commune", "registered_by").get(
            pk=registration.pk
        )
        # It may have been moved to another session while the lock was awaited.
        if found.enrolment_id == enrolment.pk:
            found.enrolment = enrolment
            return found


def take(registration: Registration, verb: str, *, now: datetime, reason: str = "") -> None:
    """Take a step of `domain.states`. Raises WrongState."""
    found = step(verb, registration.state)
    if found is None:
        raise WrongState
    registration.state = found.target
    registration.changed_at = now
    registration.reason = reason
    registration.save(update_fields=["state", "changed_at", "reason"])


def fill(enrolment: Enrolment, *, now: datetime) -> list[Registration]:
    """Give free seats to those who wait, as `domain.seating` says; return them in that order.

    The enrolment is locked. Nobody gets a seat once the session has begun or is cancelled.
    """
    window = enrolment.window
    if window.has_begun(now) or not window.planned:
        return []
    rows = Registration.objects.filter(enrolment=enrolment, state__in=ACTIVE)
    known = {row.pk: row for row in rows.select_related("commune", "registered_by")}
    claims = [Claim(row.pk, row.commune_id, row.order, row.is_seated) for row in known.values()]
    chosen = [known[key] for key in promoted(enrolment.room, claims)]
    for row in chosen:
        row.enrolment = enrolment
        take(row, "promote", now=now)
    return chosen


def next_order(enrolment: Enrolment) -> int:
    """Return the next place in the queue of a locked enrolment."""
    enrolment.last_order += 1
    enrolment.save(update_fields=["last_order"])
    return enrolment.last_order


def note(actor: Any, verb: str, registration: Registration, **data: Any) -> None:
    """Write an act on a registration in the journal: whose commune and which session, no name."""
    told = {
        "session": registration.enrolment.session.code,
        "commune": registration.commune.code,
        "state": registration.state,
    }
    journal.record(actor=actor, verb=f"training.{verb}", target=registration, data=told | data)
