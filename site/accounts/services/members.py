"""Members among themselves: roles, removing, leaving, offering one's place."""

from datetime import datetime

from django.db import transaction

from accounts.domain.limits import INVITATIONS
from accounts.labels import ROLES
from accounts.models import Invitation, Membership, User
from accounts.selectors import members_of
from records.services import journal
from territory.models import Commune

from .announcing import send_invitation, tell_members
from .entering import enter, require_room
from .errors import LastMember, NotAMember
from .invitations import issue, require_stranger


@transaction.atomic
def change_role(*, place: Membership, role: str, by: User) -> None:
    """Give a member another role. Raises NotAMember."""
    enter(commune=place.commune, user=by)
    place = _still_there(place)
    before = place.role
    if before == role:
        return
    place.role = role
    place.save(update_fields=["role"])
    tell_members(commune=place.commune, event="role_changed", person=place.user, role=ROLES[role])
    journal.record(
        actor=by,
        verb="space.role_changed",
        target=place.commune,
        data={"member": journal.pseudonym_of(place.user), "from": before, "to": role},
    )


@transaction.atomic
def remove_member(*, place: Membership, by: User) -> None:
    """Take a member out of the space, with the invitations they sent. Raises NotAMember.

    Removing oneself is leaving: LastMember where nobody would be left.
    """
    if place.user_id == by.pk:
        leave_space(commune=place.commune, user=by)
        return
    enter(commune=place.commune, user=by)
    place = _still_there(place)
    person, commune = place.user, place.commune
    place.delete()
    withdrawn, _rows = Invitation.objects.filter(commune=commune, invited_by=person).delete()
    tell_members(commune=commune, event="removed", person=person, besides=[person])
    journal.record(
        actor=by,
        verb="space.member_removed",
        target=commune,
        data={"member": journal.pseudonym_of(person), "invitations_withdrawn": withdrawn},
    )


@transaction.atomic
def leave_space(*, commune: Commune, user: User) -> None:
    """Leave a space that others stay in. Raises NotAMember, LastMember."""
    place = enter(commune=commune, user=user)
    if members_of(commune).count() == 1:
        raise LastMember
    place.delete()
    tell_members(commune=commune, event="left", person=user, besides=[user])
    journal.record(actor=user, verb="space.left", target=commune, data={"role": place.role})


@transaction.atomic
def offer_place(*, commune: Commune, email: str, by: User, now: datetime) -> Invitation:
    """Invite a successor: when they accept, they have the role and the giver leaves.

    One offer stands at a time. Raises NotAMember, AlreadyAMember, TooMany.
    """
    place = enter(commune=commune, user=by)
    require_stranger(commune=commune, email=email)
    require_room(limit=INVITATIONS, user=by, commune=commune, now=now)
    Invitation.objects.filter(place=place).delete()
    invitation, token = issue(
        commune=commune, email=email, role=place.role, by=by, now=now, place=place
    )
    send_invitation(invitation=invitation, token=token)
    journal.record(
        actor=by,
        verb="space.place_offered",
        target=commune,
        data={"invitation": invitation.pk, "role": place.role},
    )
    return invitation


def _still_there(place: Membership) -> Membership:
    found = Membership.objects.select_related("user", "commune").filter(pk=place.pk).first()
    if found is None:
        raise NotAMember
    return found
