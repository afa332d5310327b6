"""The bilingual analysis on SQLite's full text search."""

from functools import cache
from typing import Any

from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)
from modelsearch.backends.database.sqlite.utils import fts5_available, fts_table_exists

from .queries import AnalysedQuery
from .rows import AnalysedRow

_fts5_available = cache(fts5_available)
_found = False


def has_index() -> bool:
    """Say whether SQLite knows full text search, and the index's table has been made."""
    global _found
    _found = _found or (_fts5_available() and fts_table_exists())
    return _found


class BilingualIndex(SQLiteIndex):  # type: ignore[misc]
    """Keeps analysed texts."""

    def add_items(self, model: Any, items: Any) -> None:
        super().add_items(model, [AnalysedRow(item) for item in items])


class SearchCompiler(AnalysedQuery, SQLiteSearchQueryCompiler):  # type: ignore[misc]
    """Looks for whole words."""

    fields: list[str] | None

    def search(self, *args: Any, **kwargs: Any) -> Any:
        # The index has two columns, title and all the rest, whatever fields were named.
        self.fields = ["title"] if self.fields and list(self.fields) == ["title"] else None
        return super().search(*args, **kwargs)


class AutocompleteCompiler(AnalysedQuery, SQLiteAutocompleteQueryCompiler):  # type: ignore[misc]
    """Looks for words being typed."""

    def search(self, *args: Any, **kwargs: Any) -> Any:
        self.fields = None  # the index has one column for what is typed
        return super().search(*args, **kwargs)


class BilingualSQLiteBackend(SQLiteSearchBackend):  # type: ignore[misc]
    """Finds the same pairs on SQLite as on PostgreSQL."""

    index_class = BilingualIndex
    query_compiler_class = SearchCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler
