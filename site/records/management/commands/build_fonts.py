"""`manage.py build_fonts`: the screen's and the paper's fonts, under var/build/."""

from typing import Any

from django.core.management.base import BaseCommand

from records.fonts.build import build


class Command(BaseCommand):
    help = "Cut FiraGO to what browsers need and write css/fonts.css; quick when nothing changed."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        made = build()
        self.stdout.write("Fonts made." if made else "Fonts are up to date.")
