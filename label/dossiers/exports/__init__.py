"""Dossiers as tables: XLSX and CSV."""

from .csv_file import csv_lines
from .xlsx import workbook

__all__ = ["csv_lines", "workbook"]
