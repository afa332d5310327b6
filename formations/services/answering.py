"""What becomes of a registration: confirmed, cancelled, given a seat, moved."""

from datetime import datetime
from typing import Any

from django.db import transaction

from formations.domain.states import WAITING
from formations.models import Enrolment, Registration, Session

from .errors import NotThere, ReasonMissing, WrongState
from .seats import fill, lock, lock_registration, next_order, note, take
from .writing import write


@transaction.atomic
def confirm(*, registration: Registration, by: Any, now: datetime) -> Registration:
    """Write down that someone comes. Once more changes nothing.

    `by` is a person, or None for whoever holds the letter. Raises WrongState.
    """
    row = lock_registration(registration)
    if row.state == "confirmed":
        return row
    _in_time(row, now)
    take(row, "confirm", now=now)
    note(by, "confirmed", row)
    return row


@transaction.atomic
def cancel(*, registration: Registration, by: Any, now: datetime) -> Registration:
    """Cancel for the participant; the seat goes to who waits. Once more changes nothing.

    Raises WrongState once the session has begun.
    """
    row = lock_registration(registration)
    if row.is_cancelled:
        return row
    _in_time(row, now)
    take(row, "cancel", now=now)
    write(registration=row, template="registration", event="cancelled")
    note(by, "cancelled", row)
    promote_waiting(row.enrolment, now=now)
    return row


@transaction.atomic
def dismiss(*, registration: Registration, by: Any, reason: str, now: datetime) -> Registration:
    """Cancel for the team, with a reason that the participant reads.

    Raises ReasonMissing, WrongState.
    """
    if not reason.strip():
        raise ReasonMissing
    row = lock_registration(registration)
    take(row, "dismiss", now=now, reason=reason.strip())
    write(registration=row, template="registration", event="dismissed", reason=row.reason)
    note(by, "dismissed", row)
    promote_waiting(row.enrolment, now=now)
    return row


@transaction.atomic
def seat(*, registration: Registration, by: Any, now: datetime) -> Registration:
    """Give a free seat out of turn, above the commune's number if need be, to a late comer too.

    Raises WrongState where no seat is free or the person does not wait.
    """
    row = lock_registration(registration)
    seated = [one for one in _active(row.enrolment) if one.is_seated]
    if len(seated) >= row.enrolment.capacity:
        raise WrongState
    take(row, "promote", now=now)
    write(registration=row, template="registration", event="promoted")
    note(by, "promoted", row)
    return row


@transaction.atomic
def transfer(*, registration: Registration, to: Session, by: Any, now: datetime) -> Registration:
    """Move someone to the queue of another session of the programme.

    Raises NotThere, WrongState.
    """
    home = Registration.objects.values_list("enrolment__session_id", flat=True)
    # Both queues, always in the same order: two moves crossing each other do not wait forever.
    for pk in sorted({home.get(pk=registration.pk), to.pk}):
        if not Enrolment.objects.select_for_update().filter(session_id=pk).exists():
            raise NotThere
    row = lock_registration(registration)
    left, target = row.enrolment, lock(to)
    if target.pk == left.pk or target.session.programme_id != left.session.programme_id:
        raise NotThere
    if not target.window.planned or target.window.has_begun(now):
        raise NotThere
    _movable(row, target)
    row.enrolment, row.order, row.state = target, next_order(target), WAITING
    row.changed_at = now
    row.save(update_fields=["enrolment", "order", "state", "changed_at"])
    seated = [one.pk for one in fill(target, now=now)]
    row = Registration.objects.select_related("commune", "registered_by").get(pk=row.pk)
    row.enrolment = target
    event = "transferred" if row.pk in seated else "transferred_waiting"
    write(registration=row, template="registration", event=event)
    note(by, "transferred", row, left=left.session.code)
    promote_waiting(left, now=now)
    return row


def promote_waiting(enrolment: Enrolment, *, now: datetime) -> list[Registration]:
    """Give what seats are free, and tell those who get one. The enrolment is locked."""
    rows = fill(enrolment, now=now)
    for row in rows:
        write(registration=row, template="registration", event="promoted")
        note(None, "promoted", row)
    return rows


def _in_time(row: Registration, now: datetime) -> None:
    if row.enrolment.window.has_begun(now) or not row.enrolment.window.planned:
        raise WrongState


def _movable(row: Registration, target: Enrolment) -> None:
    taken = Registration.objects.filter(
        enrolment=target, commune=row.commune, name_key=row.name_key
    ).exclude(state="cancelled")
    if row.state not in ("waiting", "registered", "confirmed") or taken.exists():
        raise WrongState


def _active(enrolment: Enrolment) -> list[Registration]:
    return list(Registration.objects.filter(enrolment=enrolment).exclude(state="cancelled"))
