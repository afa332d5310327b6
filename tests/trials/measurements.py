"""`make measurements`: the last figures of each program, written to docs/measurements.md.

Only full runs are written; those of a small scale show that a program works, not how fast. What
was measured in another checkout stays as it stands there until it is measured in this one.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from .figures import Figure, written
from .results import FOLDER, ROOT

TARGET = ROOT / "docs" / "measurements.md"
HEAD = """# Measurements

The last full run of each program on each database, written by `make measurements` from what the
programs of `make faults` and `make bench` have kept. Limits come from the tracker's plans.
"""


def main() -> int:
    """Write the page, or say that there is nothing to write."""
    lines = [
        json.loads(line)
        for file in sorted(FOLDER.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    runs = last_full(lines)
    if not runs:
        print("No full run was kept: make faults SCALE=full, make bench SCALE=full.")
        return 1
    TARGET.write_text(page(runs, TARGET.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"{len(runs)} runs written to {TARGET.relative_to(ROOT)}")
    return 0


def last_full(lines: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the last full run of each program on each database, by name."""
    last: dict[tuple[str, str], dict[str, Any]] = {}
    for line in sorted(lines, key=lambda line: line["at"]):
        if line["scale"] == "full":
            last[line["program"], line["database"]] = line
    return [last[key] for key in sorted(last)]


def page(runs: Iterable[dict[str, Any]], former: str = "") -> str:
    """Return the page: each run in place of its former section, in the order of the titles."""
    sections = dict(map(_titled, former.split("\n## ")[1:]))
    sections |= dict(_titled("\n\n".join(section(run))) for run in runs)
    return HEAD + "".join(f"\n## {title}\n{rest}\n" for title, rest in sorted(sections.items()))


def _titled(text: str) -> tuple[str, str]:
    title, _, rest = text.strip().partition("\n")
    return title, rest


def section(run: dict[str, Any]) -> Iterator[str]:
    """Yield the parts of one run: its title, how it was run, its table."""
    yield f"{run['program'].replace('_', ' ').capitalize()}, {run['database']}"
    pace = (
        f"; an empty loop of ten million turns took {run['pace']} s on each core"
        if "pace" in run
        else ""
    )
    yield f"{run['at'][:10]}, {run['machine']}, {run['seconds']:.0f} s in all{pace}."
    yield "\n".join(["| what | figure | limit | verdict |", "|---|--:|--:|---|", *rows(run)])


def rows(run: dict[str, Any]) -> Iterator[str]:
    """Yield the rows of a run's table."""
    for kept in run["figures"]:
        figure = Figure(**{name: value for name, value in kept.items() if name != "holds"})
        value = written(figure.value, figure.unit)
        yield f"| {figure.what} | {value} | {figure.promise} | {figure.verdict} |"


if __name__ == "__main__":
    sys.exit(main())
