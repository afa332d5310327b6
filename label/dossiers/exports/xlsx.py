from django.db.models import QuerySet
from django.utils.translation import gettext as _
from openpyxl import Workbook

from label.dossiers.models import Dossier
from publishing.workbooks import add_sheet, content_of

from .table import columns, headings, rows


def workbook(dossiers: QuerySet[Dossier]) -> bytes:
    """Return an XLSX file in which no text is a formula."""
    book = Workbook(write_only=True)
    shown = columns(dossiers)
    add_sheet(book, _("Dossiers"), headings(shown), rows(dossiers, shown), freeze="B2")
    return content_of(book)
