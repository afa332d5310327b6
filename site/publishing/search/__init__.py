"""Wagtail's search back end: the database's own, fed with the bilingual analysis.

Set in `WAGTAILSEARCH_BACKENDS`; PostgreSQL needs `SEARCH_CONFIG: "simple"`, since the stems are
already found when it gets the text.
"""

from typing import Any

from django.db import connection


def choose_backend(params: dict[str, Any]) -> Any:
    """Return the back end of the default database; the plain one before its table exists."""
    if connection.vendor == "postgresql":
        from .postgres import BilingualPostgresBackend

        return BilingualPostgresBackend(params)
    from .sqlite import BilingualSQLiteBackend, has_index

    if has_index():
        return BilingualSQLiteBackend(params)
    from modelsearch.backends.database.fallback import DatabaseSearchBackend

    return DatabaseSearchBackend(params)


SearchBackend = choose_backend
