"""XLSX, SpreadsheetML."""

from .openxml import kind

KIND = kind("xlsx", "spreadsheetml.sheet")
