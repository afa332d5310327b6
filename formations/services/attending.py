"""Who was there: one mark a person and half day, then the close with its certificates."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from formations.domain.attendance import HalfDay, earns_certificate
from formations.domain.states import ABSENT, ATTENDED, SEATED
from formations.labels import State
from formations.models import Certificate, Enrolment, Presence, Registration, Session
from records.services import journal

from .certifying import issue
from .errors import NoSuchHalfDay, NotYetHeld, WrongState
from .seats import lock, lock_registration, note, take


@transaction.atomic
def mark_presence(
    *, registration: Registration, half_day: HalfDay, present: bool, by: Any, now: datetime
) -> Registration:
    """Write down that someone is there, or that they are not after all. Twice changes nothing.

    Raises NoSuchHalfDay, NotYetHeld before the session's first day, WrongState without a seat.
    """
    row = lock_registration(registration)
    if half_day not in row.enrolment.half_days:
        raise NoSuchHalfDay
    if timezone.localdate(now) < row.enrolment.session.starts_on:
        raise NotYetHeld
    if row.state not in SEATED:
        raise WrongState
    key: dict[str, Any] = {"registration": row, "day": half_day.day, "half": half_day.half}
    if present:
        _mark, changed = Presence.objects.get_or_create(**key, defaults={"recorded_at": now})
    else:
        gone, _rows = Presence.objects.filter(**key).delete()
        changed = bool(gone)
    if changed:
        _follow(row, now)
        note(by, "present" if present else "not_present", row, half_day=half_day.code)
    return row


@transaction.atomic
def close_attendance(*, session: Session, by: Any, now: datetime) -> list[Certificate]:
    """Close the list of a session: who was never there is absent, who was there enough gets a
    certificate. Return the new certificates. May be done again after a correction.

    Raises NotYetHeld before the last day.
    """
    enrolment = lock(session)
    row = enrolment.session
    if timezone.localdate(now) < row.ends_on or row.state == State.CANCELLED:
        raise NotYetHeld
    people = _seated(enrolment)
    for one in people:
        if one.state in ("registered", "confirmed"):
            take(one, "miss", now=now)
    enrolment.attendance_closed_at = now
    enrolment.save(update_fields=["attendance_closed_at"])
    row.state, row.attended = State.HELD, sum(one.state == ATTENDED for one in people)
    row.save(update_fields=["state", "attended", "updated_at"])
    threshold = row.programme.attendance_threshold
    earned = [one for one in people if _earns(one, enrolment, threshold)]
    certificates = [issue(one, by=by, now=now) for one in earned]
    told = {"attended": row.attended, "people": len(people)}
    journal.record(actor=by, verb="training.attendance_closed", target=row, data=told)
    return [certificate for certificate in certificates if certificate]


def _follow(row: Registration, now: datetime) -> None:
    there = row.presences.exists()
    if there and row.state != ATTENDED:
        take(row, "attend", now=now)
    elif not there and row.state == ATTENDED:
        take(row, "unmark", now=now)


def _seated(enrolment: Enrolment) -> list[Registration]:
    rows = Registration.objects.filter(enrolment=enrolment, state__in=SEATED)
    found = rows.select_related("commune", "registered_by", "certificate")
    people = list(found.prefetch_related("presences").order_by("order"))
    for row in people:
        row.enrolment = enrolment
    return people


def _earns(row: Registration, enrolment: Enrolment, threshold: int) -> bool:
    present = [HalfDay(one.day, one.half) for one in row.presences.all()]
    known = row.state != ABSENT and bool(row.name)
    return known and earns_certificate(enrolment.half_days, present, threshold)
