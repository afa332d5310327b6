"""What the worker does again and again. Rooms register theirs in a module `jobs`.

    @periodic.register(every=3600)
    def remind() -> None: ...

A job begins once a period, whatever the number of workers and of restarts; one that may as well
run in each worker says `everywhere=True`. One that fails is tried again a period later. Jobs wait
for each other, but for one that people wait for: that has a thread to itself (`apart=True`).
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db import close_old_connections, connections
from django.utils import timezone

from .models import JobRun

logger = logging.getLogger(__name__)

Run = Callable[[], object]
# How often a job of a long period is looked at, in seconds.
LOOK_EVERY = 60.0


@dataclass(frozen=True)
class Job:
    """A function and its period in seconds."""

    name: str
    run: Run
    every: float
    everywhere: bool
    apart: bool = False


JOBS: dict[str, Job] = {}


def register(
    *, every: float, everywhere: bool = False, apart: bool = False
) -> Callable[[Run], Run]:
    """Register a function to be run every so many seconds."""

    def decorate(run: Run) -> Run:
        name = f"{run.__module__}.{run.__qualname__}"
        JOBS[name] = Job(name, run, every, everywhere, apart)
        return run

    return decorate


def turn(job: Job) -> bool:
    """Run a job if it is this worker's turn, and tell whether it was. Its errors are logged."""
    close_old_connections()
    try:
        if not job.everywhere and not _claim(job):
            return False
        job.run()
    except Exception:
        logger.exception("The periodic job %s failed.", job.name)
    finally:
        close_old_connections()
    return True


def threads_until(stop: threading.Event) -> list[threading.Thread]:
    """Return the threads that run all jobs until told to stop; none of them is started."""
    apart = [[job] for job in JOBS.values() if job.apart]
    together = [job for job in JOBS.values() if not job.apart]
    return [threading.Thread(target=run_until, args=(stop, jobs)) for jobs in [together, *apart]]


def run_until(stop: threading.Event, jobs: Sequence[Job]) -> None:
    """Run jobs in turn, each at its period, until told to stop."""
    due = [time.monotonic()] * len(jobs)
    while not stop.is_set():
        for number, job in enumerate(jobs):
            if due[number] <= time.monotonic() and not stop.is_set():
                turn(job)
                due[number] = time.monotonic() + min(job.every, LOOK_EVERY)
        stop.wait(1)
    connections.close_all()


def _claim(job: Job) -> bool:
    now = timezone.now()
    row, new = JobRun.objects.get_or_create(name=job.name, defaults={"began_at": now})
    before = now - timedelta(seconds=job.every)
    if new or row.began_at > before:
        return new
    return JobRun.objects.filter(name=job.name, began_at__lte=before).update(began_at=now) == 1
