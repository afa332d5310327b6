import csv
import re
from collections.abc import Iterator
from datetime import datetime

from django.db.models import QuerySet

from label.dossiers.models import Dossier

from .table import Cell, columns, headings, rows

# What a spreadsheet would take for a formula (OWASP, CSV injection); a signed number is none.
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[\d\s.,]+")


class _Echo:
    def write(self, line: str) -> str:
        return line


def harmless(cell: Cell) -> str | int:
    """Return a cell that no spreadsheet runs."""
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return "" if cell is None else cell


def csv_lines(dossiers: QuerySet[Dossier]) -> Iterator[str]:
    """Yield the lines of a CSV file in UTF-8, with the mark that spreadsheets look for."""
    writer = csv.writer(_Echo())
    shown = columns(dossiers)
    yield "\ufeff" + writer.writerow([harmless(h) for h in headings(shown)])
    for row in rows(dossiers, shown):
        yield writer.writerow([harmless(cell) for cell in row])
