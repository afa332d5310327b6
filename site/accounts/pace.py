"""How often one address may ask a public page: one that tells what exists, or costs a search."""

import time

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

ASKED = 30  # times: enough for people, too few to try what exists
SPAN = 60  # seconds


def too_fast(request: HttpRequest, what: str, *, most: int = ASKED) -> bool:
    """Count one asking, and say whether it is more than `most` in the running minute."""
    who = get_adapter().get_client_ip(request)
    key = f"pace:{what}:{who}:{int(time.time()) // SPAN}"
    if cache.add(key, 1, timeout=SPAN):
        return False
    try:
        return bool(cache.incr(key) > most)
    except ValueError:  # it expired in between
        return False
