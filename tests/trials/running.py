"""Run programs by name: `python -m tests.faults [PROGRAM …] --database both --scale small`.

Each program runs in a process of its own for each database, with a folder of its own that is
removed at the end.
"""

import os
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from .databases import DATABASES, made, url_for
from .results import ROOT

SCALES = ("small", "full")


def main(
    package: str,
    programs: Sequence[str],
    alone: Sequence[str] = (),
    only: Mapping[str, str] | None = None,
) -> int:
    """Run the programs that are named, all of them unless named; return 1 if one has failed.

    `alone` are those that ask for no database of ours, `only` those that one database suits.
    """
    asked = ArgumentParser(prog=f"python -m {package}")
    asked.add_argument(
        "programs", nargs="*", metavar="PROGRAM", help=", ".join([*programs, *alone])
    )
    asked.add_argument("--database", choices=[*DATABASES, "both"], default="both")
    asked.add_argument("--scale", choices=SCALES, default="full")
    asked.add_argument("--together", action="store_true", help="both databases at the same time")
    options = asked.parse_args()
    if unknown := set(options.programs) - {*programs, *alone}:
        asked.error(f"no such program: {', '.join(sorted(unknown))}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    wanted = options.programs or [*programs, *alone]
    databases = DATABASES if options.database == "both" else (options.database,)
    codes = []
    for name in wanted:
        if name in alone:
            codes.append(subprocess.call([sys.executable, "-m", f"{package}.{name}"], cwd=ROOT))
        else:
            fit = fitting(name, databases, (only or {}).get(name))
            with ThreadPoolExecutor(len(databases) if options.together else 1) as pool:
                runs = [pool.submit(run, package, name, one, options.scale) for one in fit]
                codes += [run.result() for run in runs]
    return int(any(codes))


def fitting(name: str, databases: Sequence[str], only: str | None) -> list[str]:
    """Return the databases that a program is for, and say where it does not apply."""
    for database in databases:
        if only not in (None, database):
            print(f"\n{name}, {database}: does not apply, it is for {only} only", flush=True)
    return [database for database in databases if only in (None, database)]


def run(package: str, name: str, database: str, scale: str) -> int:
    """Run one program on one database and print what it says; return its exit code."""
    began = time.monotonic()
    with TemporaryDirectory(prefix="lcc-trial-") as folder:
        url = url_for(database, Path(folder)) + (f"_{name}" if database == "postgres" else "")
        with made(database, url):
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.trials.inside", package, name, database, scale],
                cwd=ROOT,
                env=environment(Path(folder), url),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            try:
                told, _nothing = process.communicate()
            finally:
                process.terminate()
                process.wait()
    took = time.monotonic() - began
    print(f"\n{name}, {database}, {scale}, {took:.0f} s\n{told.rstrip()}", flush=True)
    return process.returncode


def environment(var: Path, url: str) -> dict[str, str]:
    """Return the environment of a portal of its own, in the folder `var`."""
    ours = ("DJANGO_", "TRIAL_MIDDLEWARE", "TRIAL_STORAGE", "EMAIL_URL", "CACHE_URL", "PORT")
    rest = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return rest | {
        "DJANGO_SETTINGS_MODULE": "tests.trials.settings",
        "PYTHONTZPATH": "",
        "PYTHONPATH": f"{ROOT / 'site'}:{ROOT}",
        "VAR_DIR": str(var),
        "DATABASE_URL": url,
        "PUBLIC_URL": "http://127.0.0.1",
    }
