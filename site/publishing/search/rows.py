"""Rows as the index sees them: every text analysed."""

import copy
from typing import Any

from wagtail.search.index import AutocompleteField, RelatedFields, SearchField

from publishing.domain.analysis import stem, words


class AnalysedRow:
    """Stands for a row while it is indexed: its search fields give stems instead of text."""

    def __init__(self, row: Any) -> None:
        self.row = row
        self.pk = row.pk

    def get_search_fields(self) -> list[Any]:
        return [_analysed(field) for field in self.row.get_search_fields()]


def _analysed(field: Any) -> Any:
    twin = copy.copy(field)
    if isinstance(field, RelatedFields):
        twin.fields = [_analysed(inner) for inner in field.fields]
        twin.get_value = lambda row: field.get_value(_real(row))
    elif isinstance(field, AutocompleteField):
        twin.get_value = lambda row: _beginnings(_text(field.get_value(_real(row))))
    elif isinstance(field, SearchField):
        twin.get_value = lambda row: _stems(_text(field.get_value(_real(row))))
    return twin


def _real(row: Any) -> Any:
    return row.row if isinstance(row, AnalysedRow) else row


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return " ".join(map(_text, value))
    return "" if value is None else str(value)


def _stems(text: str) -> str:
    return " ".join(map(stem, words(text)))


def _beginnings(text: str) -> str:
    """Whole words for what is being typed, stems for the words typed before."""
    whole = words(text)
    return " ".join([*whole, *map(stem, whole)])
