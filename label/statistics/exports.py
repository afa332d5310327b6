"""Tables as files: one as CSV, all of them as the sheets of a workbook."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl import Workbook

from label.dossiers.exports.csv_file import lines
from publishing.workbooks import add_sheet, content_of

from .tables import Table


def table_csv(table: Table) -> str:
    """Return a table in UTF-8 CSV that no spreadsheet runs; decimals have a point."""
    rows = ([_plain(cell) for cell in row] for row in table.rows)
    return "".join(lines(table.headings, rows))


def tables_workbook(tables: Iterable[Table]) -> bytes:
    """Return an XLSX file with a sheet for each table."""
    book = Workbook(write_only=True)
    for table in tables:
        add_sheet(book, table.caption, table.headings, table.rows, freeze="A2")
    return content_of(book)


def _plain(cell: Any) -> Any:
    return str(cell) if isinstance(cell, Decimal | date) else cell
