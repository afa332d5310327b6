"""`manage.py restore BACKUP`: put a backup in place. Stop the portal and its worker first."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from operations.domain.manifest import NotAManifest
from operations.services.databases import DatabaseNotCopied
from operations.services.restoring import NotRestored, restore


class Command(BaseCommand):
    help = "Verify a backup and put it in place: database, private files, media."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("backup", type=Path, help="the folder of one backup")
        parser.add_argument(
            "--replace", action="store_true", help="in place of what the portal holds"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = restore(folder=options["backup"], replace=options["replace"])
        except (OSError, NotRestored, NotAManifest, DatabaseNotCopied) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Restored: {done.files} files, {done.size} bytes.")
        if done.journal_faults:
            raise CommandError(f"The journal has {done.journal_faults} faults: verify_journal.")
        self.stdout.write("The journal is whole. Run `manage.py migrate` for a newer release.")
