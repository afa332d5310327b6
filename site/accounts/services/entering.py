"""What every act in a space begins with."""

from datetime import datetime

from accounts.domain.limits import Limit
from accounts.models import Membership, User
from accounts.selectors import is_limit_reached
from records.services import journal
from territory.models import Commune

from .errors import NotAMember, TooMany


def lock(commune: Commune) -> None:
    """Make acts in one space wait for each other, until the transaction ends."""
    Commune.objects.select_for_update().get(pk=commune.pk)


def enter(*, commune: Commune, user: User) -> Membership:
    """Lock the space and return the person's place in it. Raises NotAMember."""
    lock(commune)
    place = Membership.objects.filter(commune=commune, user=user).first()
    if place is None:
        raise NotAMember
    return place


def require_room(*, limit: Limit, user: User, commune: Commune, now: datetime) -> None:
    """Raise TooMany where the day's number is used up."""
    if is_limit_reached(limit, actor=journal.pseudonym_of(user), commune=commune, now=now):
        raise TooMany
