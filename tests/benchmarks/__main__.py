"""`python -m tests.benchmarks [PROGRAM …]`; see `tests/trials/running.py`."""

import sys

from tests.trials.running import main

PROGRAMS = ("last_hour", "crowd", "slow_uplinks", "replay", "letters", "archive")
ALONE = ("first_visit", "page_rate", "uncached", "growth", "search_set")
# Measured in one process, without a server.
UNSERVED = ("dossier_lists",)

if __name__ == "__main__":
    sys.exit(main("tests.benchmarks", (*PROGRAMS, *UNSERVED), alone=ALONE))
