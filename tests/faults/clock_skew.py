"""The database's clock is wrong: told on /readyz, to Prometheus and in the log, and no host leaves.

PostgreSQL is given a function of the same name that tells another time; on SQLite the database has
no clock of its own, and none may be accused.
"""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from tests.trials.figures import Figure, at_least, exactly
from tests.trials.results import ROOT
from tests.trials.trial import Trial

AHEAD = 60  # seconds
LOOK = (
    "import django; django.setup(); "
    "from operations.services.looking import check_clock; check_clock()"
)


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    with trial.served() as server:
        yield exactly("well: the clock is told as right", told(server.port)["clock"] == "ok", 1)
    with skewed(trial) as alarming, trial.served() as server:
        status = told(server.port)["clock"]
        metrics = get(server.port, "/metrics")
        yield exactly("told on /readyz", status == "skewed", alarming)
        found = float(metrics.split("\nlcc_clock_skew_seconds ")[1].split()[0])
        yield at_least("seconds told to Prometheus", found, (AHEAD - 1) * alarming, "s")
        log = subprocess.run(
            [sys.executable, "-c", LOOK], cwd=ROOT, capture_output=True, text=True, check=True
        )
        yield exactly("told in the log", "clock is +" in log.stderr, alarming)


@contextmanager
def skewed(trial: Trial) -> Iterator[int]:
    """Make the database's clock wrong for new connections; give 1 where it has one, else 0."""
    if trial.database == "sqlite":
        yield 0
        return
    name = connection.ops.quote_name(connection.settings_dict["NAME"])
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA wrong")
        cursor.execute(
            "CREATE FUNCTION wrong.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS"
            f" $$ SELECT pg_catalog.clock_timestamp() + interval '{AHEAD} s' $$"
        )
        cursor.execute(f"ALTER DATABASE {name} SET search_path = wrong, pg_catalog, public")
    try:
        yield 1
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER DATABASE {name} RESET search_path")


def told(port: int) -> dict[str, str]:
    """Return what /readyz says; it must answer 200 all the same."""
    return dict(json.loads(get(port, "/readyz")))


def get(port: int, path: str) -> str:
    """Read an address of the portal."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
        return str(answer.read().decode())
