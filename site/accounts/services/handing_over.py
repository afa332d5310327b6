"""The giver of a place leaves when the successor has come."""

from accounts.labels import ROLES
from accounts.models import Membership
from records.services import journal

from .announcing import tell_members


def hand_over(*, giver: Membership, place: Membership, invitation: int) -> None:
    """End the giver's membership, in the transaction that gave the successor theirs."""
    person = giver.user
    giver.delete()
    tell_members(
        commune=place.commune,
        event="handed_over",
        person=person,
        besides=[person],
        successor=place.user.email,
        role=ROLES[place.role],
    )
    journal.record(
        actor=place.user,
        verb="space.handed_over",
        target=place.commune,
        data={
            "invitation": invitation,
            "member": journal.pseudonym_of(person),
            "role": place.role,
        },
    )
