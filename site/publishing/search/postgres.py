"""The bilingual analysis on PostgreSQL's full text search."""

from typing import Any

from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)

from .queries import AnalysedQuery
from .rows import AnalysedRow


class BilingualIndex(PostgresIndex):  # type: ignore[misc]
    """Keeps analysed texts."""

    def add_items(self, model: Any, items: Any) -> None:
        super().add_items(model, [AnalysedRow(item) for item in items])


class IndexedColumns:
    """For query compilers: reads the index, since the tables' own columns are not analysed."""

    fields: list[str] | None

    def get_fields_vectors(self, search_query: Any) -> Any:
        vectors = self.get_index_vectors(search_query)  # type: ignore[attr-defined]
        return vectors[:1] if list(self.fields or ()) == ["title"] else vectors


class SearchCompiler(AnalysedQuery, IndexedColumns, PostgresSearchQueryCompiler):  # type: ignore[misc]
    """Looks for whole words."""


class AutocompleteCompiler(AnalysedQuery, IndexedColumns, PostgresAutocompleteQueryCompiler):  # type: ignore[misc]
    """Looks for words being typed."""


class BilingualPostgresBackend(PostgresSearchBackend):  # type: ignore[misc]
    """Finds the same pairs on PostgreSQL as on SQLite."""

    index_class = BilingualIndex
    query_compiler_class = SearchCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler
