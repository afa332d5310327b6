"""Who belongs to which commune's space."""

from django.db.models import QuerySet

from territory.models import Commune

from .models import Membership, User


def communes_of(user: User) -> QuerySet[Commune]:
    """Return the communes whose space the person belongs to, by code."""
    return Commune.objects.filter(memberships__user=user).order_by("code")


def members_of(commune: Commune) -> QuerySet[Membership]:
    """Return the members of a commune's space, the longest there first."""
    return Membership.objects.filter(commune=commune).select_related("user").order_by("joined_at")
