"""The administration's own CSV exports, which write a text as it was typed."""

from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from publishing.domain.spreadsheets import harmless

_as_typed = SpreadsheetExportMixin.preprocess_field_value


def _field_value(self: Any, field: str, value: Any, export_format: str) -> Any:
    cell = _as_typed(self, field, value, export_format)
    in_csv = export_format == SpreadsheetExportMixin.FORMAT_CSV
    return harmless(cell) if in_csv and isinstance(cell, str) else cell


def make_exports_harmless() -> None:
    """Have no text of any CSV export run in a spreadsheet. XLSX knows a text from a formula."""
    SpreadsheetExportMixin.preprocess_field_value = _field_value
