"""`manage.py serve`: prepare, then gunicorn with the worker beside it, on one machine."""

import os
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, call_command
from gunicorn.app.wsgiapp import run as gunicorn

from portal.preparation.build import is_collected
from portal.serving import keeper
from portal.serving.counting import begin_counting
from portal.serving.forking import let_go
from portal.settings.env import ROOT


class Command(BaseCommand):
    help = "Prepare everything, then serve with gunicorn and the mail worker beside it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--unprepared", action="store_true", help="skip `prepare`")

    def handle(self, **options: Any) -> None:
        begin_counting()  # before `prepare` imports what counts
        if not options["unprepared"]:
            first = not is_collected()
            call_command("prepare")
            if first:
                self.begin_again()
        let_go()
        self.start_worker()
        self.run_gunicorn()

    def begin_again(self) -> None:
        """Serve in a new process: this one read the list of static files before they were made."""
        let_go()
        os.execv(sys.executable, [sys.executable, *sys.argv, "--unprepared"])  # noqa: S606

    def start_worker(self) -> None:
        """Start the keeper of the worker; this process and its children hold its lifeline."""
        there, _ = os.pipe()
        subprocess.Popen(  # noqa: S603
            [sys.executable, keeper.__file__, str(ROOT / "manage.py"), "worker", "--lifeline"],
            stdin=there,
            start_new_session=True,
        )
        os.close(there)

    def run_gunicorn(self) -> None:
        """Become gunicorn's master, in this process: what is imported need not be again."""
        sys.argv = ["gunicorn", "-c", str(ROOT / "site" / "gunicorn.conf.py")]
        gunicorn()
