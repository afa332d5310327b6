"""Registering people for a session, by a member of their commune or by an officer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from accounts.permissions import speaks_for
from formations.domain.enrolling import refusal
from formations.domain.people import clean_name, name_key
from formations.domain.states import CANCELLED
from formations.models import Enrolment, Registration, Session
from formations.notice import VERSION
from territory.models import Commune

from .errors import NotAMember, NotOpen, TooMany
from .seats import fill, lock, next_order, note
from .writing import write

MOST_OF_A_COMMUNE = 20


@dataclass(frozen=True)
class Participant:
    """A person to register: name as typed, function's code, e-mail address or nothing."""

    name: str
    function: str
    email: str = ""


@transaction.atomic
def register(
    *,
    session: Session,
    commune: Commune,
    by: User,
    participants: Sequence[Participant],
    language: str,
    now: datetime,
) -> list[Registration]:
    """Register people of a commune, each with a seat or on the waiting list; return them.

    Whoever is registered already is returned as they stand: sending twice changes nothing.
    Raises NotAMember, NotOpen, TooMany.
    """
    enrolment = lock(session)
    if not speaks_for(by, commune.pk):
        raise NotAMember
    region = commune.province.region_id
    why = refusal(enrolment.window, enrolment.invited(), commune=commune.pk, region=region, now=now)
    if why:
        raise NotOpen(why)
    return _enter_all(enrolment, commune, by, participants, language, now, officer=False)


@transaction.atomic
def enter_registration(
    *,
    session: Session,
    commune: Commune,
    by: Any,
    participant: Participant,
    language: str,
    now: datetime,
) -> Registration:
    """Register someone by hand, as an officer, whatever the dates; the queue is the same.

    Raises NotOpen once the session is cancelled.
    """
    enrolment = lock(session)
    if not enrolment.window.planned:
        raise NotOpen("off")
    [row] = _enter_all(enrolment, commune, by, [participant], language, now, officer=True)
    return row


def _enter_all(
    enrolment: Enrolment,
    commune: Commune,
    by: Any,
    participants: Iterable[Participant],
    language: str,
    now: datetime,
    *,
    officer: bool,
) -> list[Registration]:
    standing = {
        row.name_key: row
        for row in Registration.objects.filter(enrolment=enrolment, commune=commune)
        .exclude(state=CANCELLED)
        .select_related("commune")
    }
    found, new = [], []
    for person in participants:
        key = name_key(person.name)
        if key not in standing:
            if len(standing) >= MOST_OF_A_COMMUNE:
                raise TooMany
            standing[key] = Registration.objects.create(
                enrolment=enrolment,
                commune=commune,
                name=clean_name(person.name),
                name_key=key,
                function=person.function,
                email=person.email.strip().lower(),
                language=language,
                order=next_order(enrolment),
                registered_at=now,
                changed_at=now,
                registered_by=by,
                by_officer=officer,
                notice_version=VERSION,
            )
            new.append(standing[key].pk)
        found.append(standing[key].pk)
    seated = fill(enrolment, now=now)
    rows = Registration.objects.filter(pk__in=[*found, *(row.pk for row in seated)])
    known = {row.pk: row for row in rows.select_related("commune", "registered_by")}
    for row in known.values():
        row.enrolment = enrolment
    for row in (known[pk] for pk in new):
        write(
            registration=row,
            template="registration",
            event="registered" if row.is_seated else "waiting",
        )
    for row in seated:
        if row.pk not in new:  # a seat that a raised limit had left free
            write(registration=row, template="registration", event="promoted")
            note(None, "promoted", row)
    for pk in new:
        note(by, "entered" if officer else "registered", known[pk])
    return [known[pk] for pk in found]
