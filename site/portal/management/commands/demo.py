"""`manage.py demo`: the demonstration content, into an empty portal."""

from typing import Any

from django.core.management import BaseCommand, CommandError

from portal.demonstration import is_empty, load_demonstration
from portal.staff import ensure_staff


class Command(BaseCommand):
    help = "Load the demonstration content into an empty portal, and make the staff accounts."

    def handle(self, **options: Any) -> None:
        if not is_empty():
            raise CommandError("The portal already holds pages; the demonstration is not loaded.")
        load_demonstration()
        ensure_staff()
