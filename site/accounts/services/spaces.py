"""Coming first into a commune's space."""

from django.db import transaction
from django.utils import timezone

from accounts.contributions import is_kept
from accounts.domain.limits import CLAIMS
from accounts.models import Invitation, Membership, User
from records.services import journal
from territory.models import Commune

from .entering import lock, require_room
from .errors import SpaceTaken, TooMany

__all__ = ["SpaceTaken", "TooMany", "claim_space"]


@transaction.atomic
def claim_space(*, user: User, commune: Commune, role: str) -> Membership:
    """Make the person the first member of a commune's space, or return their own place in it.

    Raises SpaceTaken if others are there, or if a recovered space waits for its new holder, and
    TooMany beyond the number that one person may open in a day.
    """
    lock(commune)
    mine = Membership.objects.filter(user=user, commune=commune).first()
    if mine:
        return mine
    if is_taken(commune):
        raise SpaceTaken
    require_room(limit=CLAIMS, user=user, commune=commune, now=timezone.now())
    membership = Membership.objects.create(user=user, commune=commune, role=role)
    journal.record(actor=user, verb="space.claimed", target=commune, data={"role": role})
    return membership


def is_taken(commune: Commune) -> bool:
    """Tell whether a space has members, or is kept for someone who is, or will be, invited."""
    return (
        Membership.objects.filter(commune=commune).exists()
        or Invitation.objects.filter(commune=commune).exists()
        or is_kept(commune)
    )
