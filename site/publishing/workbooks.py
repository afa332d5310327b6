"""XLSX files in which no text is a formula."""

import io
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from .bilingual import active_language

# What XML 1.0 cannot hold: controls, halves of characters, and two that are none.
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# What the name of a sheet cannot hold.
_FORBIDDEN = re.compile(r"[\\/*?:\[\]]")
TITLE_LIMIT = 31
CELL_LIMIT = 32_767  # characters that a cell holds (ECMA-376)


def content_of(book: Workbook) -> bytes:
    """Return a workbook as a file."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def add_sheet(
    book: Workbook, title: str, names: Iterable[str], cells: Iterable[Iterable[Any]], *, freeze: str
) -> None:
    """Add a sheet in which no text is a formula, in the direction of the language being read."""
    sheet: Any = book.create_sheet(_FORBIDDEN.sub(" ", title)[:TITLE_LIMIT])
    sheet.sheet_view.rightToLeft = active_language() == "ar"
    sheet.freeze_panes = freeze
    sheet.append([_cell(sheet, name, bold=True) for name in names])
    for row in cells:
        sheet.append([_cell(sheet, value) for value in row])


def _cell(sheet: WriteOnlyWorksheet, value: Any, *, bold: bool = False) -> WriteOnlyCell:
    if isinstance(value, str):
        value = _ILLEGAL.sub("", value)[:CELL_LIMIT]
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"  # openpyxl would make a formula of a text that begins with "="
    elif isinstance(value, datetime):
        cell.number_format = "yyyy-mm-dd hh:mm"
    if bold:
        cell.font = Font(bold=True)
    return cell
