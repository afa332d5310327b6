"""Text for the cells of a CSV file, which spreadsheets would otherwise run."""

import re

# What a spreadsheet takes for a formula (OWASP, CSV injection); a signed number is none.
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile("[+-]?[\\d \u00a0\u202f.,]+")


def harmless(text: str) -> str:
    """Return the text, behind an apostrophe where a spreadsheet would run it."""
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text
