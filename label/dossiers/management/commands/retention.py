"""`manage.py retention`: what was kept long enough; `--erase` erases it. The worker does, daily."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand
from django.utils import timezone

from label.dossiers.selectors import expired_dossiers
from label.dossiers.services.retain import erase_expired


class Command(BaseCommand):
    help = "List the dossiers past their call's retention, but for pending ones; or erase them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--erase", action="store_true", help="erase them, for good")

    def handle(self, **options: Any) -> None:
        now = timezone.now()
        if options["erase"]:
            references = erase_expired(now=now)
        else:
            references = [dossier.reference for dossier in expired_dossiers(now)]
        for reference in references:
            self.stdout.write(reference)
