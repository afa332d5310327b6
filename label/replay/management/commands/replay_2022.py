"""`manage.py replay_2022`: the campaign of 2022 with invented answers, for a demonstration."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command

from accounts.models import User
from label.replay.domain.campaign import REAL
from label.replay.replay import replay


class Command(BaseCommand):
    help = (
        "Play the call of 2022 on real communes with invented members and answers, from the "
        "first draft to the vote of the councils. Run again, it changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--seed", default="2022", help="decides who takes part and answers what"
        )
        parser.add_argument(
            "--fresh", action="store_true", help="make tables, roles and territory first, from none"
        )

    def handle(self, *args: Any, seed: str, fresh: bool, **options: Any) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError("Invented dossiers have no place in a portal that is in use.")
        if fresh:
            self._prepare()
        counts = replay(REAL, seed, tell=self.stdout.write)
        for name, count in counts.items():
            self.stdout.write(f"{name:<20}{count:>5}")

    def _prepare(self) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        if User.objects.exists():
            raise CommandError("This database is in use: --fresh begins with an empty one.")
        call_command("roles")
        call_command("load_territory", verbosity=0)
