"""`manage.py scan_files`: scan the files in quarantine now; the worker does so by itself."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from records.services import scanning

AN_HOUR = 3600.0


class Command(BaseCommand):
    help = "Scan the files that wait for the virus scanner (CLAMD_URL)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument(
            "--all",
            action="store_true",
            help="those, too, that came before there was a scanner; nobody opens them meanwhile",
        )
        choice.add_argument(
            "--release",
            action="store_true",
            help="do not scan: let those that wait be opened, for good (journaled)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["release"]:
            self.stdout.write(f"{scanning.release_waiting()} files released unscanned.")
            return
        if scanning.scanner() is None:
            raise CommandError("No scanner is configured: set CLAMD_URL.")
        if options["all"]:
            scanning.queue_unscanned()
        self.stdout.write(f"{scanning.scan_waiting(seconds=AN_HOUR)} files scanned.")
