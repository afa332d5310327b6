"""Who belongs to which commune's space, who is invited and who asks to come in."""

from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from publishing.bilingual import LANGUAGE_CODES
from records.models import JournalEntry
from records.selectors import history
from territory.models import Commune

from .domain.limits import WINDOW, Limit
from .models import AccessRequest, Invitation, Membership, Recovery, Space, Token, User


def communes_of(user: User) -> QuerySet[Commune]:
    """Return the communes whose space the person belongs to, by code."""
    return Commune.objects.filter(memberships__user=user).order_by("code")


def space_of(user: Any, code: str) -> Commune:
    """Return one of the person's communes by its HCP code. Raises Commune.DoesNotExist."""
    return communes_of(user).select_related("province__region").get(code=code)


def members_of(commune: Commune) -> QuerySet[Membership]:
    """Return the members of a commune's space, the longest there first."""
    return Membership.objects.filter(commune=commune).select_related("user").order_by("joined_at")


def invitations_of(commune: Commune) -> QuerySet[Invitation]:
    """Return the invitations that wait for an answer, those that have run out included."""
    rows = Invitation.objects.filter(commune=commune)
    return rows.select_related("invited_by", "place").order_by("invited_at")


def requests_of(commune: Commune) -> QuerySet[AccessRequest]:
    """Return the requests that wait for an answer, oldest first."""
    rows = AccessRequest.objects.filter(commune=commune)
    return rows.select_related("user").order_by("asked_at")


def requests_by(user: User) -> QuerySet[AccessRequest]:
    """Return the requests of a person that nobody has answered, oldest first."""
    return AccessRequest.objects.filter(user=user).select_related("commune").order_by("asked_at")


def tokens_of(commune: Commune) -> QuerySet[Token]:
    """Return the tokens of a space, those that have run out included, the latest first."""
    rows = Token.objects.filter(place__commune=commune)
    return rows.select_related("place__user", "place__commune").order_by("-made_at")


def recoveries_of(commune: Commune) -> QuerySet[Recovery]:
    """Return when and why officers gave the space to another holder, latest first."""
    rows = Recovery.objects.filter(commune=commune)
    return rows.select_related("recovered_by").order_by("-recovered_at")


def spaces() -> QuerySet[Space]:
    """Return every commune with the numbers of its members and of what waits for an answer."""
    return Space.objects.select_related("province__region").annotate(
        member_count=_count(Membership),
        invitation_count=_count(Invitation),
        request_count=_count(AccessRequest),
    )


def space_history(commune: Commune) -> QuerySet[JournalEntry]:
    """Return what the journal holds of a commune's space, oldest first."""
    return history(commune).filter(verb__startswith="space.")


def is_limit_reached(limit: Limit, *, actor: str, commune: Commune, now: datetime) -> bool:
    """Tell whether one more act would be too many, for this pseudonym or this commune."""
    lately: Any = {"verb__in": limit.verbs, "at__gt": now - WINDOW}
    return limit.reached(
        by_person=JournalEntry.objects.filter(actor=actor, **lately).count(),
        in_commune=history(commune).filter(**lately).count(),
    )


def language_of_colleague(user: Any) -> str:
    """Return the language that a colleague chose in the admin, else that of their account."""
    profile = getattr(user, "wagtail_userprofile", None)
    chosen = profile.preferred_language if profile else ""
    return chosen if chosen in LANGUAGE_CODES else str(user.language)


def _count(model: Any) -> Coalesce:
    rows = model.objects.filter(commune=OuterRef("pk")).order_by().values("commune")
    return Coalesce(Subquery(rows.annotate(total=Count("pk")).values("total")), 0)


def factors_of(user: User) -> QuerySet[Authenticator]:
    """Return someone's second factors, recovery codes included, the oldest first."""
    return Authenticator.objects.filter(user=user).order_by("created_at", "pk")
