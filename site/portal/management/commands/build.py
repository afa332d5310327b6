"""`manage.py build`: catalogues, fonts, style sheets. No database."""

from typing import Any

from django.core.management import BaseCommand

from portal.preparation.build import build


class Command(BaseCommand):
    help = "Make the files that come from the sources: catalogues, fonts, style sheets."
    requires_system_checks: list[str] = []

    def handle(self, **options: Any) -> None:
        build()
