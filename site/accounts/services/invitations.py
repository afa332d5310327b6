"""Inviting a colleague, and coming in with the letter."""

import secrets
import uuid
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from accounts.domain.invitations import LIFETIME, SHOWN_AFTER, digest, fits, stands
from accounts.domain.limits import INVITATIONS
from accounts.labels import ROLES
from accounts.models import AccessRequest, Invitation, Membership, Recovery, User
from accounts.selectors import members_of
from records.services import journal
from territory.models import Commune

from .announcing import send_invitation, tell_members
from .entering import enter, lock, require_room
from .errors import AlreadyAMember, InvitationUnusable
from .handing_over import hand_over


@transaction.atomic
def invite(*, commune: Commune, email: str, role: str, by: User, now: datetime) -> Invitation:
    """Invite the person of an address, for 14 days; a second invitation replaces the first.

    Raises NotAMember, AlreadyAMember if the address has a place, TooMany beyond the day's limit.
    """
    enter(commune=commune, user=by)
    require_stranger(commune=commune, email=email)
    require_room(limit=INVITATIONS, user=by, commune=commune, now=now)
    invitation, token = issue(commune=commune, email=email, role=role, by=by, now=now)
    send_invitation(invitation=invitation, token=token)
    journal.record(
        actor=by,
        verb="space.invited",
        target=commune,
        data={"invitation": invitation.pk, "role": role},
    )
    return invitation


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, by: User) -> None:
    """Take an invitation back: its letter opens nothing any more. Raises NotAMember."""
    enter(commune=invitation.commune, user=by)
    number, _rows = Invitation.objects.filter(pk=invitation.pk).delete()
    if number:
        journal.record(
            actor=by,
            verb="space.invitation_withdrawn",
            target=invitation.commune,
            data={"invitation": invitation.pk},
        )


@transaction.atomic
def accept_invitation(*, public_id: uuid.UUID, token: str, user: User, now: datetime) -> Membership:
    """Give the person the place they were invited to; of a place handed over, the giver leaves.

    Raises InvitationUnusable for a token that is wrong, used, withdrawn or too old, and for the
    person of another address: which of these it was is not told.
    """
    found = usable_invitation(public_id=public_id, token=token, user=user, now=now)
    commune, key = found.commune, found.pk
    lock(commune)
    giver = Membership.objects.select_related("user").filter(offers=key).first()
    used, _rows = Invitation.objects.filter(pk=key, token_digest=found.token_digest).delete()
    mine = Membership.objects.filter(commune=commune, user=user).first()
    if mine:
        return mine
    if not used:
        raise InvitationUnusable
    AccessRequest.objects.filter(commune=commune, user=user).delete()
    place = Membership.objects.create(commune=commune, user=user, role=found.role)
    if giver:
        hand_over(giver=giver, place=place, invitation=key)
    else:
        tell_members(commune=commune, event="joined", person=user, role=ROLES[place.role])
        journal.record(
            actor=user,
            verb="space.joined",
            target=commune,
            data={"invitation": key, "role": place.role},
        )
    return place


def usable_invitation(*, public_id: uuid.UUID, token: str, user: User, now: datetime) -> Invitation:
    """Return the invitation that a letter opens to this person, or raise InvitationUnusable."""
    found = Invitation.objects.select_related("commune").filter(public_id=public_id).first()
    fitting = fits(token, found.token_digest if found else digest(""))
    if found is None or not fitting or not stands(found.expires_at, now):
        raise InvitationUnusable
    if found.email != user.email.strip().lower():
        raise InvitationUnusable
    return found


def issue(
    *,
    commune: Commune,
    email: str,
    role: str,
    by: User,
    now: datetime,
    place: Membership | None = None,
) -> tuple[Invitation, str]:
    """Write an invitation in place of any other to its address; return it with its token."""
    token = secrets.token_urlsafe(32)
    invitation, _made = Invitation.objects.update_or_create(
        commune=commune,
        email=email.strip().lower(),
        defaults={
            "public_id": uuid.uuid4(),
            "role": role,
            "token_digest": digest(token),
            "place": place,
            "invited_by": by,
            "invited_at": now,
            "expires_at": now + LIFETIME,
        },
    )
    return invitation, token


def require_stranger(*, commune: Commune, email: str) -> None:
    """Raise AlreadyAMember where the person of an address has a place in the space."""
    if members_of(commune).filter(user__email=email.strip().lower()).exists():
        raise AlreadyAMember


@transaction.atomic
def sweep_invitations(*, now: datetime) -> int:
    """Remove what ran out two weeks ago, and return how many.

    A recovered space without members keeps its own: it waits for the holder an officer named.
    """
    here = OuterRef("commune")
    old = Invitation.objects.filter(
        Exists(Membership.objects.filter(commune=here))
        | ~Exists(Recovery.objects.filter(commune=here)),
        expires_at__lte=now - SHOWN_AFTER,
    )
    lapsed = list(old.select_related("commune"))
    for invitation in lapsed:
        key = invitation.pk
        invitation.delete()
        journal.record(
            actor=None,
            verb="space.invitation_lapsed",
            target=invitation.commune,
            data={"invitation": key},
        )
    return len(lapsed)
