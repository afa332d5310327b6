"""Reads of registrations: what is free, who is registered, what was issued."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from formations.domain.enrolling import OPEN
from formations.domain.states import ATTENDED, SEATED, WAITING
from formations.labels import State
from formations.models import Certificate, Enrolment, Registration, Session
from formations.selectors import addressed, published
from territory.models import Commune


@dataclass(frozen=True)
class Offer:
    """What a session's page says of its registration."""

    enrolment: Enrolment
    state: str
    free: int
    waiting: int
    regions: list[Any]
    communes: list[Any]

    @property
    def is_open(self) -> bool:
        return self.state == OPEN


def counted() -> QuerySet[Enrolment]:
    """Return enrolments with the numbers of their seats taken and of those who wait."""
    return Enrolment.objects.annotate(
        seated=Count("registrations", filter=Q(registrations__state__in=SEATED)),
        waiting=Count("registrations", filter=Q(registrations__state=WAITING)),
        came=Count("registrations", filter=Q(registrations__state=ATTENDED)),
    )


def offer_of(session: Session, now: datetime) -> Offer | None:
    """Return how a session takes registrations, or None where it takes none.

    Three queries; none for a session that was fetched with the knowledge that it takes none.
    """
    if not hasattr(session, "enrolment"):
        return None
    row: Any = counted().filter(session=session).prefetch_related("regions", "communes").first()
    if row is None:
        return None
    row.session = session
    return Offer(
        enrolment=row,
        state=row.window.state(now),
        free=max(row.capacity - row.seated, 0),
        waiting=row.waiting,
        regions=list(row.regions.all()),
        communes=list(row.communes.all()),
    )


def session_to_join(pk: int) -> Session | None:
    """Return a published session with its address, or None."""
    found = addressed(published().filter(pk=pk, enrolment__isnull=False))
    return found[0] if found else None


def registrations_of(commune: Commune) -> QuerySet[Registration]:
    """Return a commune's registrations, the latest session first, cancelled ones last in each."""
    rows = Registration.objects.filter(commune=commune).select_related(
        "enrolment__session__programme", "certificate"
    )
    return rows.order_by("-enrolment__session__starts_on", "enrolment", "order")


def people_of(enrolment: Enrolment) -> QuerySet[Registration]:
    """Return everyone of a session, by commune, with presences and certificate. Two queries."""
    rows = Registration.objects.filter(enrolment=enrolment).select_related(
        "commune__province__region", "certificate"
    )
    return rows.prefetch_related("presences").order_by("commune__code", "order")


def seated_of(enrolment: Enrolment) -> QuerySet[Registration]:
    """Return those who hold a seat, by commune."""
    return people_of(enrolment).filter(state__in=SEATED)


def proven(reference: str, digest: str) -> Certificate | None:
    """Return the certificate with this reference whose digest begins so."""
    rows = Certificate.objects.filter(reference=reference, digest__startswith=digest)
    return rows.first()


def sessions_with_enrolment() -> QuerySet[Session]:
    """Return every session with its programme and its numbers, the latest first. Two queries."""
    return (
        Session.objects.select_related("programme")
        .prefetch_related(Prefetch("enrolment", queryset=counted()))
        .order_by("-starts_on", "-pk")
    )


def has_people(session: int) -> bool:
    """Tell whether anyone was ever registered for a session."""
    return Registration.objects.filter(enrolment__session=session).exists()


def coming_offers(now: datetime) -> list[Session]:
    """Return the published sessions whose registration is open, each with its `.url`. One query."""
    rows = published().filter(
        enrolment__opens_at__lte=now, enrolment__closes_at__gt=now, state=State.PLANNED
    )
    return addressed(rows)
