import csv
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from label.dossiers.models import Dossier
from publishing.domain.spreadsheets import harmless

from .table import Cell, columns, headings, rows


class _Echo:
    def write(self, line: str) -> str:
        return line


def as_text(cell: Cell) -> str | int:
    """Return a cell that no spreadsheet runs."""
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, str):
        return harmless(cell)
    return "" if cell is None else cell


def csv_lines(dossiers: QuerySet[Dossier]) -> Iterator[str]:
    """Yield the lines of a CSV file in UTF-8, with the mark that spreadsheets look for."""
    shown = columns(dossiers)
    yield from lines(headings(shown), rows(dossiers, shown))


def lines(names: Iterable[str], cells: Iterable[Iterable[Any]]) -> Iterator[str]:
    """Yield a line of headings, then one a row, as `csv_lines` does."""
    writer = csv.writer(_Echo())
    yield "\ufeff" + writer.writerow([as_text(name) for name in names])
    for row in cells:
        yield writer.writerow([as_text(cell) for cell in row])
