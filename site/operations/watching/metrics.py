"""What Prometheus reads: requests as they come, and the standing of the portal when asked.

Several processes count side by side: `PROMETHEUS_MULTIPROC_DIR`, which gunicorn's settings name,
holds what each has counted.
"""

import os
from collections.abc import Iterator
from functools import lru_cache

from django.utils import timezone
from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from operations.selectors import Standing, standing

BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)

REQUESTS = Counter("lcc_requests", "Requests answered.", ("view", "method", "status"))
SECONDS = Histogram("lcc_request_seconds", "Seconds to an answer.", ("view",), buckets=BUCKETS)
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def count(*, view: str, method: str, status: int, seconds: float) -> None:
    """Count one answer."""
    known = method if method in METHODS else "other"
    number, length = counters(view, known, status)
    number.inc()
    length.observe(seconds)


@lru_cache(maxsize=2048)
def counters(view: str, method: str, status: int) -> tuple[Counter, Histogram]:
    """Return what counts such answers; looking it up costs more than counting."""
    return REQUESTS.labels(view, method, str(status)), SECONDS.labels(view)


class StandingCollector(Collector):
    """Asks the database when Prometheus asks us."""

    def collect(self) -> Iterator[Metric]:
        yield from _gauges(standing(timezone.now()))


def exposed() -> bytes:
    """Return everything in Prometheus' text format."""
    registry = CollectorRegistry()
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        MultiProcessCollector(registry)
    else:
        registry.register(_Own())
    registry.register(StandingCollector())
    return generate_latest(registry)


class _Own(Collector):
    """What this one process has counted."""

    def collect(self) -> Iterator[Metric]:
        ours = ("lcc_requests", "lcc_request_seconds")
        yield from (metric for metric in REGISTRY.collect() if metric.name in ours)


def _gauges(now: Standing) -> Iterator[Metric]:
    tasks = GaugeMetricFamily("lcc_tasks", "Tasks of the worker.", labels=["state"])
    for state, number in now.tasks.items():
        tasks.add_metric([state.lower()], number)
    mails = GaugeMetricFamily("lcc_mails", "Mails of the outbox.", labels=["state"])
    for state, number in now.mails.items():
        mails.add_metric([state], number)
    yield tasks
    yield mails
    for name, what, value in (
        ("lcc_outbox_oldest_seconds", "Age of the oldest mail not sent.", now.oldest_mail),
        ("lcc_worker_beat_seconds", "Since a worker last said it lives.", now.beat),
        ("lcc_files_bytes", "Bytes of private files.", now.files_size),
        ("lcc_disk_free_bytes", "Bytes free where the portal keeps files.", now.disk_free),
        ("lcc_disk_used_bytes", "Bytes used there.", now.disk_used),
        ("lcc_backup_age_seconds", "Since the last backup.", now.backup_age),
        ("lcc_clock_skew_seconds", "Database's clock ahead of this host's.", now.clock_skew),
        ("lcc_journal_faults", "Faults that the last check of the journal found.", now.faults),
    ):
        if value is not None:
            yield GaugeMetricFamily(name, what, value=value)
