"""An officer gives a commune's space to another holder, as after elections."""

from datetime import datetime

from django.db import transaction

from accounts.models import Invitation, Membership, Recovery, User
from accounts.permissions import may_recover
from accounts.selectors import members_of
from records.services import journal
from territory.models import Commune

from .announcing import send_invitation, tell_of_recovery
from .entering import lock
from .errors import NotAllowed
from .invitations import issue


@transaction.atomic
def recover_space(
    *,
    commune: Commune,
    email: str,
    role: str,
    reason: str,
    note: str,
    by: User,
    now: datetime,
) -> Recovery:
    """Remove all members and their invitations, and invite the new holder by letter.

    Dossiers stay the commune's. Until the new holder has come, nobody can open the space.
    `note` says what the act rests on; it stays out of the journal and of the letters.
    Raises NotAllowed.
    """
    if not may_recover(by):
        raise NotAllowed
    lock(commune)
    members = [member.user for member in members_of(commune)]
    Invitation.objects.filter(commune=commune).delete()
    Membership.objects.filter(commune=commune).delete()
    recovery = Recovery.objects.create(
        commune=commune, reason=reason, note=note, recovered_by=by, recovered_at=now
    )
    invitation, token = issue(commune=commune, email=email, role=role, by=by, now=now)
    send_invitation(invitation=invitation, token=token, official=True)
    tell_of_recovery(recovery=recovery, members=members)
    journal.record(
        actor=by,
        verb="space.recovered",
        target=commune,
        data={
            "recovery": recovery.pk,
            "reason": reason,
            "removed": [journal.pseudonym_of(person) for person in members],
            "invitation": invitation.pk,
            "role": role,
        },
    )
    return recovery
