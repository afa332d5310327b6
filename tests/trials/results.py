"""A program's figures as a table on the screen and as a line in `var/measurements/`."""

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from .figures import Figure, written

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("MEASUREMENTS", ROOT / "var" / "measurements"))
COLUMNS = ("what", "figure", "limit", "verdict")


def table(figures: Sequence[Figure]) -> str:
    """Return the figures in columns."""
    rows = [COLUMNS] + [(f.what, written(f.value, f.unit), f.promise, f.verdict) for f in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    return "\n".join(
        f"  {what:<{widths[0]}}  {value:>{widths[1]}}  {limit:>{widths[2]}}  {verdict}".rstrip()
        for what, value, limit, verdict in rows
    )


def told(program: str, figures: Sequence[Figure], began: float, database: str = "sqlite") -> int:
    """Print and keep a full run that began at `began` (time.monotonic); return its exit code."""
    print(f"\n{table(figures)}")
    seconds = time.monotonic() - began
    keep(program=program, database=database, scale="full", seconds=seconds, figures=figures)
    return int(not all(figure.holds for figure in figures))


def keep(*, program: str, database: str, scale: str, seconds: float, figures: Any) -> None:
    """Add what was measured to the program's file, one line a run."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    line = {
        "program": program,
        "database": database,
        "scale": scale,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "seconds": round(seconds, 1),
        "machine": machine(),
        "pace": pace(),
        "held": all(figure.holds for figure in figures),
        "figures": [figure.to_json() for figure in figures],
    }
    with (FOLDER / f"{program}.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")


LOOP = """
import time
taken = []
for _ in range(3):
    began = time.perf_counter()
    for _turn in range(10_000_000):
        pass
    taken.append(time.perf_counter() - began)
print(min(taken))
"""


def pace() -> float:
    """Return the seconds of an empty loop of ten million turns, on every core at once just now.

    Rented cores are not as fast at all hours, nor two as fast as one: figures in seconds are read
    beside it. The slowest core's best of three.
    """
    loops = [
        subprocess.Popen([sys.executable, "-c", LOOP], stdout=subprocess.PIPE, text=True)
        for _core in range(os.cpu_count() or 1)
    ]
    return round(max(float(loop.communicate()[0]) for loop in loops), 2)


def machine() -> str:
    """Return what the figures were measured on: no name of a host, only its kind."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    cores = os.cpu_count() or 1
    return (
        f"{platform.system()} {platform.machine()}, {cores} cores, {pages / 2**30:.0f} GiB, "
        f"Python {platform.python_version()}"
    )
