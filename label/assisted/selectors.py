"""Reads of paper dossiers."""

from typing import Any

from django.db.models import Count, Q, QuerySet

from accounts.models import Membership, User
from label.dossiers.models import Answer, AnswerFile, Dossier

from .domain.standing import CONFIRMED, KEYING, READY, WITHDRAWN
from .models import PaperEntry
from .permissions import may_key_in

STANDS = Q(withdrawn_at__isnull=True)
# Where an entry stands, as its columns tell it.
BY_STANDING = {
    KEYING: STANDS & Q(ready_at__isnull=True, confirmed_at__isnull=True),
    READY: STANDS & Q(ready_at__isnull=False, confirmed_at__isnull=True),
    CONFIRMED: STANDS & Q(confirmed_at__isnull=False),
    WITHDRAWN: ~STANDS,
}


def entries() -> QuerySet[PaperEntry]:
    """Return all entries with what their screens show."""
    return PaperEntry.objects.select_related(
        "dossier__call",
        "dossier__commune__province__region",
        "dossier__form_version",
        "begun_by",
        "ready_by",
        "withdrawn_by",
        "deposit",
    )


def entry_of(dossier: Dossier) -> PaperEntry | None:
    """Return the entry of a dossier that stands, if it came on paper."""
    return PaperEntry.objects.filter(STANDS, dossier=dossier).first()


def keeps_space(commune: Any) -> bool:
    """Tell whether a draft holds what officers typed of the commune's paper, unconfirmed.

    Whoever opened the empty space would read it. It is for the contact whom officers invite.
    """
    typed = PaperEntry.objects.filter(confirmed_at__isnull=True, dossier__commune=commune)
    return any(entry.withdrawn_at is None or not is_blank(entry.dossier) for entry in typed)


def entries_of(dossier: Dossier) -> QuerySet[PaperEntry]:
    """Return all entries of a dossier, those that were withdrawn included, the latest first."""
    return entries().filter(dossier=dossier)


def typed_by(user: Any) -> QuerySet[Dossier]:
    """Return the dossiers that a person may type for their communes now.

    Any officer with the right goes on where another has begun, until it is ready.
    """
    if not may_key_in(user):
        return Dossier.objects.none()
    keying = PaperEntry.objects.filter(BY_STANDING[KEYING])
    return Dossier.objects.filter(pk__in=keying.values("dossier"))


def frozen_facts(dossier: Dossier) -> dict[str, Any]:
    """Return what each deposit of a dossier that came on paper says of it."""
    entry = entry_of(dossier)
    if entry is None:
        return {}
    return {
        "received": entry.received_on.isoformat(),
        "reference": entry.paper_reference,
        "ready": entry.ready_at.isoformat() if entry.ready_at else "",
    }


def typists_of(dossier: Dossier) -> list[tuple[User, int]]:
    """Return who, of no place in the commune's space, typed answers that stand, and how many."""
    members = Membership.objects.filter(commune=dossier.commune_id).values("user")
    rows = (
        Answer.objects.filter(dossier=dossier, changed_by__isnull=False)
        .exclude(changed_by__in=members)
        .values("changed_by")
        .annotate(count=Count("pk"))
        .order_by("changed_by")
    )
    people = User.objects.in_bulk([row["changed_by"] for row in rows])
    return [(people[row["changed_by"]], row["count"]) for row in rows]


def is_blank(dossier: Dossier) -> bool:
    """Say whether a draft holds neither an answer nor a file."""
    return not (
        Answer.objects.filter(dossier=dossier).exists()
        or AnswerFile.objects.filter(dossier=dossier).exists()
    )
