"""Real gunicorn servers, which can be killed whole or worker by worker."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from .results import ROOT

PORTS = range(8300, 8350)  # below those that the system gives to clients
START_WITHIN = 120  # seconds
STOP_WITHIN = 40  # seconds
_given: set[int] = set()


class NotServed(RuntimeError):
    """The portal did not start; the message is its log."""


class Server:
    """A portal on a port of its own. It can be started again on the same port."""

    def __init__(self, var: Path, environment: dict[str, str]) -> None:
        self.port = free_port()
        self.log = var / f"server-{self.port}.log"
        self.environment = os.environ | environment | {"PORT": str(self.port)}
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and return once it answers. Raises `NotServed`."""
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", "-c", "site/gunicorn.conf.py"],
                cwd=ROOT,
                env=self.environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + START_WITHIN
        while self.process.poll() is None and time.monotonic() < deadline:
            if answers(self.port):
                return
            time.sleep(0.05)
        raise NotServed(self.log.read_text(errors="replace")[-4000:])

    def workers(self) -> list[int]:
        """Return the process ids of the workers that live."""
        if self.process is None:
            return []
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        try:
            return [int(pid) for pid in children.read_text().split()]
        except OSError:
            return []

    def kill(self) -> None:
        """Kill the server and all its workers at once, as a power cut does to processes."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(STOP_WITHIN)

    def stop(self) -> None:
        """Ask it to end."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(STOP_WITHIN)
            except subprocess.TimeoutExpired:
                self.kill()

    def errors(self) -> int:
        """Return how many faults of its own the server has logged."""
        return self.log.read_text(errors="replace").count("Internal Server Error: ")


def answers(port: int) -> bool:
    """Say whether somebody listens and answers."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
            line.sendall(b"GET /robots.txt HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")
            return line.recv(12).startswith(b"HTTP/")
    except OSError:
        return False


def free_port() -> int:
    """Return a port of ours that nobody listens on, never the same twice.

    Programs on SQLite take the even ones, so that both databases can be tried side by side.
    """
    odd = not os.environ.get("DATABASE_URL", "").startswith("sqlite")
    for port in PORTS:
        if port in _given or port % 2 != odd:
            continue
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        _given.add(port)
        return port
    raise NotServed(f"no free port in {PORTS}")
