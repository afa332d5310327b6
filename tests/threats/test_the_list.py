"""The list of threats in `docs/security.md` says something that is not so.

Numbers are held against ASVS 5.0.0: how many requirements each of its sections has.
"""

import re
from pathlib import Path

from django.conf import settings as configured

LIST = Path(configured.ROOT) / "docs" / "security.md"
ROW = re.compile(r"^\| [^|]+ \| ([^|]+) \| `(test_\w+)` \| [^|]+ \|$", re.MULTILINE)
# Requirements of each section, chapter by chapter: 345 in all.
SECTIONS = {
    1: (2, 10, 12, 3, 3),
    2: (3, 3, 5, 2),
    3: (1, 3, 5, 8, 8, 1, 5),
    4: (5, 5, 2, 4),
    5: (1, 6, 3, 3),
    6: (3, 12, 8, 6, 8, 4, 2, 4),
    7: (3, 4, 2, 5, 3, 2),
    8: (4, 4, 3, 2),
    9: (3, 4),
    10: (2, 3, 5, 16, 5, 2, 3),
    11: (4, 5, 5, 4, 2, 2, 2),
    12: (5, 2, 5),
    13: (4, 6, 4, 7),
    14: (2, 8, 3),
    15: (5, 5, 7, 4),
    16: (1, 5, 4, 3, 4),
    17: (2, 8, 2),
}


def numbers(cell):
    """Return the numbers of a cell, ranges written out."""
    for part in cell.split(", "):
        ends = [[int(number) for number in end.split(".")] for end in part.split("–")]
        chapter, section, first = ends[0]
        for place in range(first, ends[-1][2] + 1):
            yield chapter, section, place


def test_each_module_is_listed_once_and_each_that_is_listed_exists():
    listed = [module for _, module in ROW.findall(LIST.read_text())]
    modules = {path.stem for path in Path(__file__).parent.glob("test_*.py")}
    assert sorted(listed) == sorted(modules - {Path(__file__).stem})


def test_each_has_numbers_that_the_standard_has():
    assert sum(map(sum, SECTIONS.values())) == 345
    for cell, module in ROW.findall(LIST.read_text()):
        found = list(numbers(cell))
        assert len(found) >= 1, module
        for chapter, section, place in found:
            assert place <= SECTIONS[chapter][section - 1], (module, chapter, section, place)
        assert found == sorted(found), module


def test_there_is_no_row_beside():
    rows = [line for line in LIST.read_text().splitlines() if "`test_" in line and line[0] == "|"]
    assert len(rows) == len(ROW.findall(LIST.read_text()))
