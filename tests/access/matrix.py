"""The matrix as tables that a person can read: one line an address, one column a role.

`python -m tests.access` writes them anew from the rules; the tests hold the portal to them.
"""

import csv
from collections.abc import Iterable
from pathlib import Path

from .addresses import ADDRESSES
from .programs import BEARERS, CALLS
from .roles import CODES

HERE = Path(__file__).parent
PEOPLE, PROGRAMS = HERE / "matrix.csv", HERE / "programs.csv"


def tables() -> dict[Path, list[list[str]]]:
    """Return both tables as the rules have them, headings first."""
    people = [["address", "who sees", "who acts", *CODES]]
    for one in ADDRESSES:
        acts = "" if one.rule.act == one.rule.see else one.rule.act
        cells = (one.rule.cell(role) for role in CODES)
        people.append([one.name, one.rule.see, acts, *cells])
    programs = [["address", "method", "needs", *BEARERS]]
    for call in CALLS:
        cells = (call.answer(bearer) for bearer in BEARERS)
        programs.append([call.path, call.method, call.needs, *cells])
    return {PEOPLE: people, PROGRAMS: programs}


def write() -> Iterable[Path]:
    """Write both files."""
    for path, rows in tables().items():
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
        yield path


def read(path: Path) -> list[list[str]]:
    """Return the rows of a file, headings first."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))
