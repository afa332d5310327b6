"""An officer invites the first member of a space in which nobody is yet."""

from datetime import datetime

from django.db import transaction

from accounts.models import Invitation, User
from accounts.permissions import is_staff_person, may_recover
from accounts.selectors import members_of
from records.services import journal
from territory.models import Commune

from .announcing import send_invitation
from .entering import lock
from .errors import NotAllowed, SpaceTaken, StaffAddress
from .invitations import issue


@transaction.atomic
def invite_first(*, commune: Commune, email: str, role: str, by: User, now: datetime) -> Invitation:
    """Invite the commune's contact into its empty space; a second letter replaces the first.

    Until they have come the space is kept for them. Raises NotAllowed, SpaceTaken where someone is
    in it, StaffAddress: who works in the administration speaks for no commune.
    """
    if not may_recover(by):
        raise NotAllowed
    lock(commune)
    if members_of(commune).exists():
        raise SpaceTaken
    known = User.objects.filter(email=email.strip().lower()).first()
    if known and is_staff_person(known):
        raise StaffAddress
    invitation, token = issue(commune=commune, email=email, role=role, by=by, now=now)
    send_invitation(invitation=invitation, token=token, first=True)
    told = {"invitation": invitation.pk, "role": role}
    journal.record(actor=by, verb="space.invited", target=commune, data={**told})
    return invitation
