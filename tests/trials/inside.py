"""The process of one program on one database, with Django set up for it."""

import os
import signal
import sys
import time
from importlib import import_module
from pathlib import Path

import django

from . import databases, results
from .trial import Trial


def main(package: str, program: str, database: str, scale: str) -> int:
    """Prepare, run, print the table, keep the line; return 1 if a limit is not held."""
    # So that whoever ends us finds nothing of ours running.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    var = Path(os.environ["VAR_DIR"])
    for name in ("cache", "data", "mail", "media", "private", "static", "log", "build/static"):
        (var / name).mkdir(parents=True, exist_ok=True)
    django.setup()
    databases.prepare(database, os.environ["DATABASE_URL"])
    trial = Trial(database=database, scale=scale, var=var)
    began = time.monotonic()
    try:
        figures = list(import_module(f"{package}.{program}").run(trial))
    finally:
        trial.end()
    print(results.table(figures))
    results.keep(
        program=program,
        database=database,
        scale=scale,
        seconds=time.monotonic() - began,
        figures=figures,
    )
    return int(not all(figure.holds for figure in figures))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
