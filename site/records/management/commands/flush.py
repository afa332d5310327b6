"""`manage.py flush` empties the whole database, the journal included: it asks first."""

from typing import Any

from django.core.management.commands import flush
from django.db import connections

from records import guard


class Command(flush.Command):
    def handle(self, **options: Any) -> None:
        connection = connections[options["database"]]
        guard.lift(connection)
        try:
            super().handle(**options)
        finally:
            guard.install(connection)
