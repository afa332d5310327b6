"""The database's own full text search, over the analysed words of the entries.

Two dialects of one thing: the same question gives the same entries on SQLite and PostgreSQL.
"""

from django.db import connection

from .dialect import Dialect
from .postgres import POSTGRES
from .sqlite import SQLITE


def dialect() -> Dialect:
    """Return what the default database speaks."""
    return POSTGRES if connection.vendor == "postgresql" else SQLITE


__all__ = ["Dialect", "dialect"]
