"""`manage.py prepare`: all that must be done before serving; nothing when nothing changed."""

from typing import Any

from django.core.management import BaseCommand

from portal.preparation.build import build, collect_static, make_folders
from portal.preparation.data import prepare_data


class Command(BaseCommand):
    help = "Make folders, catalogues, fonts, tables, territory, roles, demonstration, static files."
    requires_system_checks: list[str] = []

    def handle(self, **options: Any) -> None:
        make_folders()
        build()
        self.check()
        prepare_data()
        collect_static()
