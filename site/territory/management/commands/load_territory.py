from typing import Any

from django.core.management.base import BaseCommand

from territory.services import load_territory


class Command(BaseCommand):
    help = "Load the 12 regions, 75 provinces and 1,503 communes; can be run again without harm."

    def handle(self, *args: Any, **options: Any) -> None:
        loaded = load_territory()
        if options["verbosity"]:
            self.stdout.write(
                f"{loaded.regions} regions, {loaded.provinces} provinces and prefectures, "
                f"{loaded.communes} communes."
            )
