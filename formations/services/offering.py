"""Offering registration for a session, and what happens when the session itself changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import transaction

from formations.domain.enrolling import CLOSES_AFTER_THE_START, Window
from formations.domain.spans import Span
from formations.domain.states import ACTIVE
from formations.labels import State
from formations.models import Enrolment, Registration, Session
from formations.models.enrolment import begins_at
from records.services import journal
from territory.models import Commune, Region

from .answering import promote_waiting
from .errors import DatesRefused, ReasonMissing, WrongState
from .seats import lock, take
from .writing import write


@dataclass(frozen=True)
class Terms:
    """How a session takes registrations; empty regions and communes invite all."""

    opens_at: datetime
    closes_at: datetime
    capacity: int
    per_commune: int | None = None
    retention_months: int = 24
    regions: Iterable[Region] = ()
    communes: Iterable[Commune] = ()


@transaction.atomic
def set_terms(*, session: Session, terms: Terms, by: Any, now: datetime) -> Enrolment:
    """Offer registration, or change how; seats that become free are given away at once.

    Nobody loses a seat where the capacity is lowered. Raises DatesRefused.
    """
    first = {"opens_at": terms.opens_at, "closes_at": terms.closes_at, "capacity": terms.capacity}
    problem = Window(terms.opens_at, terms.closes_at, begins_at(session)).problem()
    if problem:
        raise DatesRefused(problem)
    _row, new = Enrolment.objects.get_or_create(session=session, defaults=first)
    enrolment = lock(session)
    for name in ("opens_at", "closes_at", "capacity", "per_commune", "retention_months"):
        setattr(enrolment, name, getattr(terms, name))
    enrolment.save()
    enrolment.regions.set(terms.regions)
    enrolment.communes.set(terms.communes)
    told = {
        "capacity": terms.capacity,
        "per_commune": terms.per_commune,
        "opens_at": terms.opens_at.isoformat(),
        "closes_at": terms.closes_at.isoformat(),
    }
    verb = "training.enrolment_opened" if new else "training.enrolment_changed"
    journal.record(actor=by, verb=verb, target=session, data=told)
    promote_waiting(enrolment, now=now)
    return enrolment


@transaction.atomic
def move_session(
    *,
    session: Session,
    starts_on: date,
    ends_on: date,
    starts_at: time | None,
    ends_at: time | None,
    reason_fr: str,
    reason_ar: str,
    by: Any,
    now: datetime,
) -> Session:
    """Hold a session at other dates and tell everyone; who had confirmed is asked again.

    Registration closes at the new start at the latest. Raises DatesRefused, WrongState.
    """
    enrolment, row = _planned(session, reason_fr, reason_ar)
    problem = Span(starts_on, ends_on, starts_at, ends_at).problem()
    if problem:
        raise DatesRefused(problem)
    before = row.span
    row.starts_on, row.ends_on, row.starts_at, row.ends_at = starts_on, ends_on, starts_at, ends_at
    if row.span == before:
        return row
    if begins_at(row) <= now or begins_at(row) <= enrolment.opens_at:
        raise DatesRefused(CLOSES_AFTER_THE_START)
    row.save(update_fields=["starts_on", "ends_on", "starts_at", "ends_at", "updated_at"])
    enrolment.closes_at = min(enrolment.closes_at, begins_at(row))
    enrolment.save(update_fields=["closes_at"])
    enrolment.session = row
    for one in _active(enrolment):
        if one.state == "confirmed":
            take(one, "ask_again", now=now)
        reasons: dict[str, Any] = {"reason_fr": reason_fr, "reason_ar": reason_ar}
        write(registration=one, template="session", event="moved", **reasons)
    told = {"from": before.starts_on.isoformat(), "to": starts_on.isoformat()}
    journal.record(actor=by, verb="training.session_moved", target=row, data=told)
    return row


@transaction.atomic
def cancel_session(
    *, session: Session, reason_fr: str, reason_ar: str, by: Any, now: datetime
) -> Session:
    """Cancel a session for good; everyone registered or waiting is told why.

    Raises WrongState where it is not planned, ReasonMissing.
    """
    enrolment, row = _planned(session, reason_fr, reason_ar)
    people = _active(enrolment)
    for one in people:
        take(one, "dismiss", now=now, reason=reason_fr)
    row.state = State.CANCELLED
    row.save(update_fields=["state", "updated_at"])
    enrolment.session = row
    for one in people:
        reasons: dict[str, Any] = {"reason_fr": reason_fr, "reason_ar": reason_ar}
        write(registration=one, template="session", event="cancelled", **reasons)
    told = {"people": len(people)}
    journal.record(actor=by, verb="training.session_cancelled", target=row, data=told)
    return row


def _planned(session: Session, *reasons: str) -> tuple[Enrolment, Session]:
    if not all(reason.strip() for reason in reasons):
        raise ReasonMissing
    enrolment = lock(session)
    row = enrolment.session
    if row.state != State.PLANNED or enrolment.attendance_closed_at:
        raise WrongState
    return enrolment, row


def _active(enrolment: Enrolment) -> list[Registration]:
    rows = Registration.objects.filter(enrolment=enrolment, state__in=ACTIVE)
    found = list(rows.select_related("commune", "registered_by").order_by("order"))
    for row in found:
        row.enrolment = enrolment
    return found
