"""`manage.py erase_person name@example.ma`: at the person's request (law 09.08, article 8)."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError

from accounts.services.erasing import StaffStays, erase_person


class Command(BaseCommand):
    help = "Erase a person; the journal keeps their pseudonym only."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            erased = erase_person(email=options["email"])
        except StaffStays as refusal:
            raise CommandError("This person works in the administration.") from refusal
        if not erased:
            raise CommandError("Nobody has this address.")
        self.stdout.write("Erased.")
