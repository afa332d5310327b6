"""`manage.py serve`: prepare, then gunicorn with the worker beside it, on one machine."""

import os
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, call_command, get_commands
from django.db import connections

from portal.serving import keeper
from portal.settings.env import ROOT


class Command(BaseCommand):
    help = "Prepare everything, then serve with gunicorn and the mail worker beside it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--unprepared", action="store_true", help="skip `prepare`")

    def handle(self, **options: Any) -> None:
        if not options["unprepared"]:
            call_command("prepare")
        connections.close_all()
        if "worker" in get_commands():
            self.start_worker()
        config = str(ROOT / "site" / "gunicorn.conf.py")
        os.execv(sys.executable, [sys.executable, "-m", "gunicorn", "-c", config])  # noqa: S606

    def start_worker(self) -> None:
        """Start the keeper of the worker; this process, soon gunicorn, holds its lifeline."""
        there, here = os.pipe()
        subprocess.Popen(  # noqa: S603
            [sys.executable, keeper.__file__, str(ROOT / "manage.py"), "worker", "--lifeline"],
            stdin=there,
            start_new_session=True,
        )
        os.close(there)
        os.set_inheritable(here, True)
