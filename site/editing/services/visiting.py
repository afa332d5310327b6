"""Visit addresses on other sites, a few at a time, one a host, and keep what they answered."""

from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone

from editing.domain.visiting import Verdict, judge, private
from editing.models import Address
from editing.outbound import PrivatePlace, ask

# One run visits each host once; runs are a minute apart or more. See `jobs`.
MOST = 10
LOOKED_AT = 200

Ask = Callable[[str], int | None]


def due_addresses(now: datetime) -> list[Address]:
    """Return the next addresses to visit, of different hosts, the longest due first."""
    found: dict[str, Address] = {}
    for address in Address.objects.filter(due_at__lte=now).order_by("due_at")[:LOOKED_AT]:
        found.setdefault(urlsplit(address.url).hostname or "", address)
    return list(found.values())[:MOST]


def visit_due(*, now: datetime | None = None, asking: Ask = ask) -> int:
    """Visit what is due, unless the setting says that there is no way out; return how many."""
    if not settings.LINK_CHECK_VISITS_OTHER_SITES:
        return 0
    now = now or timezone.now()
    addresses = due_addresses(now)
    for address in addresses:
        visit(address=address, now=now, asking=asking)
    return len(addresses)


def visit(*, address: Address, now: datetime, asking: Ask = ask) -> None:
    """Visit one address and keep its state, its status and when to come again."""
    status: int | None = None
    try:
        status = asking(address.url)
        verdict: Verdict = judge(
            status=status, failures=address.failures, before=address.state, now=now
        )
    except PrivatePlace:
        verdict = private(now)
    address.state, address.failures = verdict.state, verdict.failures
    address.due_at, address.status, address.checked_at = verdict.due_at, status, now
    address.save(update_fields=["state", "failures", "due_at", "status", "checked_at"])
