import io
import re
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from label.dossiers.models import Dossier
from publishing.bilingual import active_language

from .table import Cell, columns, headings, rows

# Controls that XML 1.0 cannot hold.
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
CELL_LIMIT = 32_767  # characters that a cell holds (ECMA-376)


def workbook(dossiers: QuerySet[Dossier]) -> bytes:
    """Return an XLSX file in which no text is a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Dossiers"))
    sheet.sheet_view.rightToLeft = active_language() == "ar"
    sheet.freeze_panes = "B2"
    shown = columns(dossiers)
    sheet.append([_cell(sheet, heading, bold=True) for heading in headings(shown)])
    for row in rows(dossiers, shown):
        sheet.append([_cell(sheet, value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(sheet: WriteOnlyWorksheet, value: Cell, *, bold: bool = False) -> WriteOnlyCell:
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
