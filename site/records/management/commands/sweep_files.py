"""`manage.py sweep_files`: the worker does the same every hour."""

from typing import Any

from django.core.management.base import BaseCommand

from records.services.files import sweep


class Command(BaseCommand):
    help = "Remove private objects that have had no row for 24 hours."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{sweep()} objects removed.")
