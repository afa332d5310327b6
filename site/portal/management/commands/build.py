"""`manage.py build`: catalogues, fonts, style sheets; with `--collect`, the static files too."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand

from portal.preparation.build import build, collect_static


class Command(BaseCommand):
    help = "Make the files that come from the sources: catalogues, fonts, style sheets."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--collect", action="store_true", help="hash and compress them too")

    def handle(self, **options: Any) -> None:
        build()
        if options["collect"]:
            collect_static()
