"""Read the glossary's first edition."""

from collections.abc import Iterator
from pathlib import Path

FILE = Path(__file__).with_name("terms.txt")
FIELDS = {
    "fr": "fr",
    "ar": "ar",
    "sure": "sureness",
    "never-fr": "forbidden_fr",
    "never-ar": "forbidden_ar",
    "note": "note",
}


def read_terms(text: str | None = None) -> Iterator[dict[str, str]]:
    """Yield the fields of each term; what is said several times stands on several lines."""
    for paragraph in (text or FILE.read_text()).split("\n\n"):
        term: dict[str, str] = {}
        for line in paragraph.splitlines():
            if line and not line.startswith("#"):
                name, _, value = line.partition(": ")
                field = FIELDS[name]
                term[field] = f"{term[field]}\n{value}" if field in term else value
        if term:
            yield term
