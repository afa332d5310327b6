"""What an answer of another site means, and when to ask again. Pure."""

import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta

WELL, ONE_DAY = timedelta(days=7), timedelta(days=1)
FIRST_PAUSE, LONGEST_PAUSE = timedelta(hours=1), timedelta(days=3)
# A site may be down for an evening: it is told of after so many silences in a row.
PATIENCE = 3
GONE = frozenset({404, 410})
REFUSED = frozenset({400, 401, 403, 405, 406, 418, 429, 451, 999})
# Networks that carry an IPv4 address inside: what lies behind cannot be seen from outside.
TUNNELS = [ipaddress.ip_network(name) for name in ("64:ff9b::/96", "2002::/16", "2001::/32")]


@dataclass(frozen=True)
class Verdict:
    """An address's state (see `labels.ADDRESS_STATES`), silences in a row, and the next visit."""

    state: str
    failures: int
    due_at: datetime


def judge(*, status: int | None, failures: int, before: str, now: datetime) -> Verdict:
    """Say what a status means; None is silence, a name that is not known, a broken answer."""
    if status is not None and status < 400:
        return Verdict("answers", 0, now + WELL)
    if status in GONE:
        return Verdict("gone", 0, now + ONE_DAY)
    if status in REFUSED:
        return Verdict("refused", 0, now + WELL)
    silences = failures + 1
    state = "failing" if silences >= PATIENCE else before
    return Verdict(state, silences, now + pause(silences))


def private(now: datetime) -> Verdict:
    """The verdict on an address that leads into a private network: never visited."""
    return Verdict("private", 0, now + WELL)


def pause(silences: int) -> timedelta:
    """Return how long to wait after so many silences in a row: an hour, four, sixteen, days."""
    return min(FIRST_PAUSE * int(4 ** min(silences - 1, 5)), LONGEST_PAUSE)


def is_public(address: str) -> bool:
    """Say whether an IP address belongs to the public internet, beyond any doubt."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    if mapped is not None:
        found = mapped
    if any(found.version == net.version and found in net for net in TUNNELS):
        return False
    return found.is_global and not found.is_multicast and not found.is_reserved
