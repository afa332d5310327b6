"""Where the processes of a server count side by side, for Prometheus.

The library decides as it is first imported whether it counts for one process or for several: the
folder is named before that. It lies in memory: counts are written through a mapping, and on a full
disk that would end the process instead of raising an error.
"""

import os
import shutil
from pathlib import Path

from portal.settings.env import VAR

NAMED_BY = "PROMETHEUS_MULTIPROC_DIR"
MEMORY = Path("/dev/shm")  # noqa: S108


def begin_counting() -> Path:
    """Name an empty folder for the counts of this server, whose port tells it from others."""
    server = f"{os.environ.get('HOST', '127.0.0.1')}-{os.environ.get('PORT', '8000')}"
    folder = VAR / "metrics" / server
    if MEMORY.is_dir():
        folder = MEMORY / f"lcc-counts-{os.getuid()}-{server}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    os.environ[NAMED_BY] = str(folder)
    return folder
