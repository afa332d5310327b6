"""`manage.py prepare`: all that must be done before serving; nothing when nothing changed."""

import gc
import os
import subprocess
import sys
from typing import Any

from django.core.management import BaseCommand, CommandError

from portal.catalogues.compiling import compile_catalogues
from portal.preparation.build import build, collect_static, is_collected, make_folders
from portal.preparation.data import prepare_data
from portal.settings.env import ROOT

STANDS_BACK = 19  # the lowest priority of POSIX


class Command(BaseCommand):
    help = "Make folders, catalogues, fonts, tables, territory, roles, demonstration, static files."
    requires_system_checks: list[str] = []

    def handle(self, **options: Any) -> None:
        make_folders()
        compile_catalogues()
        self.check()
        if is_collected():
            prepare_data()
            build()
            collect_static()
        else:
            self.prepare_for_the_first_time()

    def prepare_for_the_first_time(self) -> None:
        """Make the files in a second process while the tables are made in this one.

        The tables take longer: the files' process stands back where processors are few, and the
        collector looks at nothing that stays to the end, nor at every few models that migrations
        make anew.
        """
        gc.freeze()
        gc.set_threshold(50_000, 20, 100)
        self.stdout.write("First start: making the database and the static files …")
        command = [sys.executable, str(ROOT / "manage.py"), "build", "--collect"]
        with subprocess.Popen(command) as files:  # noqa: S603
            os.setpriority(os.PRIO_PROCESS, files.pid, STANDS_BACK)
            prepare_data()
        if files.returncode != 0:
            raise CommandError("The static files could not be made.")
