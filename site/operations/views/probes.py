"""What machines ask: `/readyz`, whether this process may be sent readers; `/metrics`."""

import ipaddress
import os
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from operations.domain import clocks
from operations.selectors import clock_skew
from operations.services.stored import storage_of
from operations.watching.metrics import exposed
from records.models import JobRun

PROBE = "readyz"


def writing() -> str:
    """Write one row, as every act does."""
    with transaction.atomic():
        JobRun.objects.update_or_create(name=PROBE, defaults={"began_at": timezone.now()})
    return "ok"


@cache
def migrated() -> str:
    """Tell whether the tables are those of this release; asked until they are."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise RuntimeError("migrations are missing")
    return "ok"


def files() -> str:
    """Ask the storage of private files for something that is not there, and may it be written."""
    storage = storage_of("private")
    storage.exists(PROBE)
    if isinstance(storage, FileSystemStorage) and Path(storage.location).exists():
        return "ok" if os.access(storage.location, os.W_OK) else "failing"
    return "ok"


def clock() -> str:
    """Compare the database's clock with this host's."""
    apart = timedelta(seconds=clock_skew())
    return "skewed" if clocks.is_alarming(apart) else "ok"


PARTS: dict[str, Callable[[], str]] = {
    "migrations": migrated,
    "writing": writing,
    "files": files,
    "clock": clock,
}
# A clock that is wrong is told, and takes no host away: it would take them all.
TOLD_ONLY = {"clock"}


def _state(part: Callable[[], str]) -> str:
    try:
        return part()
    except Exception:
        return "failing"


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Answer 200 where readers may be sent here, 503 where not, with the state of each part."""
    states = {name: _state(part) for name, part in PARTS.items()}
    ready = all(state == "ok" for name, state in states.items() if name not in TOLD_ONLY)
    return JsonResponse(states, status=200 if ready else 503)


def may_read_metrics(request: HttpRequest) -> bool:
    """Tell whether a request brings the token, or, where none is set, comes from this machine."""
    if settings.METRICS_TOKEN:
        told = request.headers.get("Authorization", "")
        return constant_time_compare(told, f"Bearer {settings.METRICS_TOKEN}")
    if "X-Forwarded-For" in request.headers:
        return False  # a proxy of this machine speaks for somebody else
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Answer in Prometheus' text format; nobody else may know that it is there."""
    if not may_read_metrics(request):
        raise Http404
    return HttpResponse(exposed(), content_type=CONTENT_TYPE_LATEST)
