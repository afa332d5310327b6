"""`python -m tests.faults [PROGRAM …]`; see `tests/trials/running.py`."""

import sys

from tests.trials.running import main

PROGRAMS = (
    "kill_nine",
    "idempotency",
    "deadline",
    "two_people",
    "disk_full",
    "mail_down",
    "restore_drill",
    "database_down",
    "cache_down",
    "storage_stalled",
    "clock_skew",
    "worker_killed",
    "guessing",
    "two_hosts",
    "kept_by_proxy",
)
# What hosts share lies on a server: a file of SQLite is one machine's.
ONLY = dict.fromkeys(("two_hosts", "kept_by_proxy"), "postgres")

if __name__ == "__main__":
    sys.exit(main("tests.faults", PROGRAMS, alone=("bad_files",), only=ONLY))
