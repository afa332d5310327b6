"""`manage.py backup`: database, private files and media, consistent, while the portal runs."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from operations.domain.manifest import NotAManifest
from operations.services.backing_up import back_up, last_of
from operations.services.databases import DatabaseNotCopied
from operations.services.verifying import verify


class Command(BaseCommand):
    help = "Make a backup in BACKUP_DIR, or check one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--to", type=Path, help="the folder of all backups; BACKUP_DIR")
        parser.add_argument(
            "--verify",
            nargs="?",
            type=Path,
            const="",
            metavar="BACKUP",
            help="make none: compare one, the last unless named, with its manifest",
        )
        parser.add_argument(
            "--keep-all", action="store_true", help="remove none that is past its time"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        root = options["to"] or Path(settings.BACKUP_DIR)
        try:
            if options["verify"] is not None:
                self.verify(root, options["verify"])
                return
            run = back_up(to=root, prune=not options["keep_all"])
        except (OSError, DatabaseNotCopied, NotAManifest) as error:
            raise CommandError(f"No backup: {error}") from error
        self.stdout.write(f"{root / run.name}: {run.files} files, {run.size} bytes")

    def verify(self, root: Path, named: Path) -> None:
        """Check one and fail on the first lines of what is wrong."""
        folder = named if named.name else last_of(root)
        if folder is None:
            raise CommandError(f"There is no backup in {root}.")
        if found := verify(folder=folder):
            raise CommandError("\n".join([f"{folder} is not whole:", *found[:20]]))
        self.stdout.write(f"{folder} is whole.")
