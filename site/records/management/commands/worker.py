"""`manage.py worker`: tasks in one thread, periodic jobs in others, until SIGTERM.

It may be killed at any instant: mails and tasks are claimed, and a claim ends by itself.
"""

import os
import select
import signal
import sys
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.crypto import get_random_string
from django.utils.module_loading import autodiscover_modules
from django_tasks_db.management.commands.db_worker import Worker

from records import periodic

BACKEND = "default"
# Seconds between two looks at an empty queue of tasks.
INTERVAL = 2.0


class Command(BaseCommand):
    help = "Run tasks and periodic jobs: mail, sweeping, reminders."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--lifeline", action="store_true", help="stop when standard input is closed"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        autodiscover_modules("jobs")
        stop = threading.Event()
        threads = periodic.threads_until(stop)
        if options["lifeline"]:
            threads.append(threading.Thread(target=_watch_lifeline, args=(stop,)))
        worker = _tasks_worker()
        worker.configure_signals()
        for thread in threads:
            thread.start()
        try:
            worker.run()
        finally:
            stop.set()
            for thread in threads:
                thread.join()


def _tasks_worker() -> Worker:
    return Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=INTERVAL,
        batch=False,
        backend_name=BACKEND,
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
    )


def _watch_lifeline(stop: threading.Event) -> None:
    """End this process as SIGTERM would, once nobody holds the other end of standard input."""
    while not stop.is_set():
        readable, _, _ = select.select([sys.stdin], [], [], 1)
        if readable and not os.read(sys.stdin.fileno(), 1):
            os.kill(os.getpid(), signal.SIGTERM)
            return
