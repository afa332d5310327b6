"""What people type and read: two languages side by side, and typed text made safe."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES = ("fr", "ar")

# Arabic-Indic and Persian digits, which some keyboards give.
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789,")
# Controls but tab and line ends; embeddings, overrides and isolates of direction (UAX 9); lone
# surrogates, which cannot be stored as UTF-8.
_UNSAFE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\ud800-\udfff]"
)


@dataclass(frozen=True)
class Bilingual:
    """One string in both languages."""

    fr: str = ""
    ar: str = ""

    def in_language(self, language: str) -> str:
        """Return the string in `language`, or in the other one where it is empty."""
        first, second = (self.ar, self.fr) if language == "ar" else (self.fr, self.ar)
        return first or second

    def missing(self) -> tuple[str, ...]:
        """Return the languages that have no text."""
        return tuple(code for code in LANGUAGES if not getattr(self, code).strip())

    @property
    def is_empty(self) -> bool:
        """Say whether neither language has text."""
        return len(self.missing()) == len(LANGUAGES)

    def to_schema(self) -> dict[str, str]:
        """Return it as JSON."""
        return {"fr": self.fr, "ar": self.ar}

    @classmethod
    def from_schema(cls, data: Mapping[str, str] | None) -> "Bilingual":
        """Read it from JSON."""
        data = data or {}
        return cls(fr=data.get("fr", ""), ar=data.get("ar", ""))


def clean_text(text: str, *, lines: bool = True) -> str:
    """Return `text` in NFC without controls and direction overrides, ends trimmed.

    `lines` keeps line breaks (as a line feed); without it they become spaces.
    """
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    text = _UNSAFE.sub("", text)
    if not lines:
        text = " ".join(text.split())
    return text.strip()


def western_digits(text: str) -> str:
    """Return `text` with Arabic-Indic digits and decimal sign written as in Morocco."""
    return text.translate(_DIGITS)
