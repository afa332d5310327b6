"""Coming into a commune's space."""

from django.db import transaction

from accounts.models import Membership, User
from records.services import journal
from territory.models import Commune


class SpaceTaken(Exception):
    """The commune's space already has members; one of them must let the person in."""


@transaction.atomic
def claim_space(*, user: User, commune: Commune, role: str) -> Membership:
    """Make the person the first member of a commune's space, or return their own place in it.

    Raises SpaceTaken if others are there.
    """
    # The row lock makes two first claims wait for each other.
    Commune.objects.select_for_update().get(pk=commune.pk)
    mine = Membership.objects.filter(user=user, commune=commune).first()
    if mine:
        return mine
    if Membership.objects.filter(commune=commune).exists():
        raise SpaceTaken
    membership = Membership.objects.create(user=user, commune=commune, role=role)
    journal.record(actor=user, verb="space.claimed", target=commune, data={"role": role})
    return membership
