"""How long a page that tells the time left may be kept by a cache."""

from datetime import datetime, timedelta

from django.http import HttpResponse
from django.utils.cache import patch_cache_control

LONGEST = timedelta(minutes=5)


def fresh_until(response: HttpResponse, until: datetime | None, now: datetime) -> HttpResponse:
    """Let caches keep the response no longer than it is true, and five minutes at most."""
    if until is not None:
        left = min(max(until - now, timedelta()), LONGEST)
        patch_cache_control(response, max_age=int(left.total_seconds()))
    return response
