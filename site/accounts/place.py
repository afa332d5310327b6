"""Where a request comes from, behind a counted number of proxies.

Each proxy of ours adds to the right of X-Forwarded-For the address that spoke to it; whatever
stands further left was written by the sender, who may write anything. `TRUSTED_PROXY_COUNT` says
how many proxies there are: the address is counted from the right, and nothing else is believed.
"""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

NOWHERE = ""
IPV6_SITE = 64  # bits: one subscriber has all the addresses that begin with them


def place_of(request: HttpRequest) -> str:
    """Return the network address that attempts are counted by, empty for a local socket.

    A shorter list than there are proxies did not pass through them: the socket's address is told.
    """
    return _place(_told_by_proxies(request)) or _place(request.META.get("REMOTE_ADDR", ""))


def _told_by_proxies(request: HttpRequest) -> str:
    count = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    told = request.headers.get("X-Forwarded-For", "").split(",") if count > 0 else []
    return told[-count].strip() if len(told) >= count > 0 else ""


def _place(text: str) -> str:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return NOWHERE
    if address.version == 4:
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ipaddress.ip_network((int(address), IPV6_SITE), strict=False).network_address)
