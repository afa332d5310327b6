"""How often one address, or one token, may ask: counted in the shared cache."""

import time

from django.core.cache import cache

SPAN = 60  # seconds


def wait_for(who: str, allowed: int) -> int:
    """Count one request and return the seconds to wait: 0 while `allowed` a minute are not used up.

    A cache that is down keeps nobody out.
    """
    now = time.time()
    key = f"api-pace:{who}:{int(now) // SPAN}"
    try:
        used = 1 if cache.add(key, 1, timeout=SPAN) else cache.incr(key)
    except Exception:
        return 0
    return SPAN - int(now) % SPAN if used > allowed else 0
