"""A portal of its own for journeys and benchmarks, as `make run` serves it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
START_WITHIN = 600  # seconds: an empty folder, the whole demonstration


class NotServed(RuntimeError):
    """The portal did not start; the message is its log."""


@contextmanager
def served(var: Path) -> Iterator[str]:
    """Serve the demonstration from the folder `var`; return its address. Raises `NotServed`."""
    port = free_port()
    base, log = f"http://127.0.0.1:{port}", var / "serve.log"
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("DJANGO_") and name not in ("DATABASE_URL", "CACHE_URL")
    }
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve"],
            cwd=ROOT,
            env=environment | {"PORT": str(port), "VAR_DIR": str(var)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_served(process, base, log)
            yield base
        finally:
            process.terminate()
            process.wait(60)


def wait_until_served(process: "subprocess.Popen[bytes]", base: str, log: Path) -> None:
    """Return once the portal answers."""
    deadline = time.monotonic() + START_WITHIN
    while process.poll() is None and time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"{base}/healthz", timeout=2).close()
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise NotServed(log.read_text())


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
