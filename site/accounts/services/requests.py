"""Asking to be let into a space that others have, and the members' answer."""

from datetime import datetime

from django.db import transaction

from accounts.domain.limits import REQUESTS
from accounts.labels import ROLES
from accounts.models import AccessRequest, Invitation, Membership, User
from records.services import journal
from territory.models import Commune

from .announcing import answer_request, tell_members, tell_of_request
from .entering import enter, lock, require_room
from .errors import AlreadyAMember, NoSpaceYet, RequestGone
from .spaces import is_taken


@transaction.atomic
def request_access(*, commune: Commune, user: User, now: datetime) -> AccessRequest:
    """Ask the members of a space to be let in; a second request is the first one.

    Raises AlreadyAMember, NoSpaceYet where there is nobody to ask, TooMany.
    """
    lock(commune)
    if Membership.objects.filter(commune=commune, user=user).exists():
        raise AlreadyAMember
    if not is_taken(commune):
        raise NoSpaceYet
    earlier = AccessRequest.objects.filter(commune=commune, user=user).first()
    if earlier:
        return earlier
    require_room(limit=REQUESTS, user=user, commune=commune, now=now)
    request = AccessRequest.objects.create(commune=commune, user=user, asked_at=now)
    tell_of_request(request=request)
    journal.record(
        actor=user,
        verb="space.access_requested",
        target=commune,
        data={"request": request.pk},
    )
    return request


@transaction.atomic
def grant_access(*, request: AccessRequest, role: str, by: User) -> Membership:
    """Let someone in with a role. Raises NotAMember, RequestGone."""
    request = _answerable(request, by)
    commune, person = request.commune, request.user
    tell_members(commune=commune, event="joined", person=person, role=ROLES[role])
    place, _made = Membership.objects.get_or_create(
        commune=commune, user=person, defaults={"role": role}
    )
    Invitation.objects.filter(commune=commune, email=person.email).delete()
    answer_request(request=request, granted=True, role=role)
    _close(request, by, "space.access_granted", {"role": role})
    return place


@transaction.atomic
def decline_access(*, request: AccessRequest, by: User) -> None:
    """Leave someone out, and tell them. Raises NotAMember, RequestGone."""
    request = _answerable(request, by)
    answer_request(request=request, granted=False)
    _close(request, by, "space.access_declined", {})


def _answerable(request: AccessRequest, by: User) -> AccessRequest:
    enter(commune=request.commune, user=by)
    rows = AccessRequest.objects.select_related("user", "commune")
    found = rows.filter(pk=request.pk).first()
    if found is None:
        raise RequestGone
    return found


def _close(request: AccessRequest, by: User, verb: str, data: dict[str, str]) -> None:
    key = request.pk
    request.delete()
    journal.record(
        actor=by,
        verb=verb,
        target=request.commune,
        data={"request": key, "member": journal.pseudonym_of(request.user), **data},
    )
