"""Dossiers as tables, XLSX and CSV, and as JSON."""

from .csv_file import csv_lines
from .json_file import json_pieces
from .xlsx import workbook

__all__ = ["csv_lines", "json_pieces", "workbook"]
