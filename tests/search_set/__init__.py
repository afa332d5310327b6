"""What people type on the demonstration, and what they mean to find among the first ten.

`fr.csv` and `ar.csv`: the words, the address or `commune:` and a name, what makes it hard.
Grow them with every miss that is reported. A slip is met by the words suggested for it.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("fr", "ar")


@dataclass(frozen=True)
class Pair:
    """A search made in a language, and the address or the commune that it means."""

    language: str
    query: str
    meant: str
    trouble: str

    def is_met_by(self, url: str, title: str) -> bool:
        """Tell whether a result is what was meant."""
        name = self.meant.removeprefix("commune:")
        return title == name if name != self.meant else url == self.meant


def pairs(language: str) -> list[Pair]:
    """Return the pairs of one language."""
    with (Path(__file__).parent / f"{language}.csv").open(encoding="utf-8", newline="") as file:
        return [Pair(language, *row) for row in csv.reader(file)][1:]
