"""`/healthz`: whether database, cache, storage, worker and virus scanner do their work."""

from collections.abc import Callable

from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from records.scanning import clamd
from records.selectors import worker_is_alive
from records.services import scanning

SCANNER_SECONDS = 1.0


def database() -> str:
    """Ask the database for one row."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()
    return "ok"


def storage() -> str:
    """Ask the storage of media whether an object that is not there exists."""
    default_storage.exists("healthz")
    return "ok"


def cached() -> str:
    """Write a word into the cache and read it back."""
    word = get_random_string(12)
    cache.set("healthz", word, timeout=10)
    return "ok" if cache.get("healthz") is not None else "failing"


def worker() -> str:
    """Ask when a worker last said that it is alive."""
    return "ok" if worker_is_alive(timezone.now()) else "failing"


def scanner() -> str:
    """Ask the virus scanner for a word."""
    address = scanning.scanner()
    well = address is not None and clamd.answers(address, seconds=SCANNER_SECONDS)
    return "ok" if well else "failing"


PARTS: dict[str, Callable[[], str]] = {
    "database": database,
    "cache": cached,
    "storage": storage,
    "worker": worker,
}


def state_of(part: Callable[[], str]) -> str:
    """Return what a part says of itself; whatever it raises means that it fails."""
    try:
        return part()
    except Exception:
        return "failing"


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """Answer 200 with the state of every part, 503 while the database fails."""
    parts = PARTS | ({"scanner": scanner} if settings.CLAMD_URL else {})
    states = {name: state_of(part) for name, part in parts.items()}
    return JsonResponse(states, status=503 if states["database"] == "failing" else 200)
