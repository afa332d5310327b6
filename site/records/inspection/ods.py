"""ODS, OpenDocument spreadsheet."""

from .opendocument import kind

KIND = kind("ods", "spreadsheet")
