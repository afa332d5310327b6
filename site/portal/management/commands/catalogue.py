"""`manage.py catalogue`: the interface's words, in step with the sources and complete."""

from argparse import ArgumentParser
from typing import Any

import polib
from django.core.management import BaseCommand, CommandError

from portal.catalogues.checking import disagreements, doubles, faults
from portal.catalogues.compiling import by_language, catalogue_paths, compile_catalogues
from portal.catalogues.syncing import Key, differences, key, write


class Command(BaseCommand):
    help = "Compare the catalogues with the sources (needs gettext), write or check them."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        choice = parser.add_mutually_exclusive_group(required=True)
        choice.add_argument("--write", action="store_true", help="add missing, drop dead phrases")
        choice.add_argument("--check", action="store_true", help="fail on anything incomplete")
        choice.add_argument("--compile", action="store_true", help="make the .mo files")

    def handle(self, **options: Any) -> None:
        if options["compile"]:
            compile_catalogues()
        elif options["write"]:
            self.write()
        else:
            self.check_all()

    def write(self) -> None:
        """Bring every catalogue in step; say what is left to translate."""
        known = {language: self.known(language) for language in ("fr", "ar")}
        for difference in differences():
            write(difference, known[difference.language])
            counts = f"+{len(difference.missing)} -{len(difference.dead)}"
            self.stdout.write(f"{difference.room}/{difference.language}: {counts}")
        for line in self.all_faults():
            self.stdout.write(line)

    def known(self, language: str) -> dict[Key, polib.POEntry]:
        """Return every translated phrase of a language, whatever its room."""
        paths = [path for path in catalogue_paths() if path.parts[-3] == language]
        return {
            key(entry): entry
            for path in paths
            for entry in polib.pofile(str(path))
            if entry.translated()
        }

    def check_all(self) -> None:
        """Fail with one line for each fault."""
        found = list(self.all_faults())
        for difference in differences():
            place = f"{difference.room}/{difference.language}"
            found += [f"{place}: missing: {entry.msgid!r}" for entry in difference.missing]
            found += [f"{place}: said nowhere: {entry.msgid!r}" for entry in difference.dead]
        if found:
            raise CommandError("\n".join(found))
        self.stdout.write("The catalogues are complete.")

    def all_faults(self) -> list[str]:
        """Return the faults that are seen without the sources."""
        found = []
        for language, rooms in by_language().items():
            for room, catalogue in rooms.items():
                lines = [*faults(catalogue, language), *doubles(catalogue)]
                found += [f"{room}/{language}: {line}" for line in lines]
            found += [f"{language}: {line}" for line in disagreements(rooms)]
        return found
