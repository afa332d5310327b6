"""What the virus scanner's address and answers mean (clamd(8), the commands INSTREAM and PING)."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

DEFAULT_PORT = 3310

ScanState = Literal["unscanned", "waiting", "clean", "infected"]
# Not scanned: no scanner was configured when it came, or the portal made it itself.
UNSCANNED: ScanState = "unscanned"
WAITING: ScanState = "waiting"
CLEAN: ScanState = "clean"
INFECTED: ScanState = "infected"
# Nobody opens these.
HELD = (WAITING, INFECTED)


@dataclass(frozen=True)
class Address:
    """Where the scanner listens: a host and port, or the path of a local socket."""

    host: str = ""
    port: int = 0
    path: str = ""


def parse_address(url: str) -> Address:
    """Read `tcp://host:3310` or `unix:///path`. Raises ValueError for anything else."""
    parts = urlsplit(url)
    if parts.scheme == "unix" and parts.path.startswith("/") and not parts.netloc:
        return Address(path=parts.path)
    plain = not (parts.path.strip("/") or parts.query or parts.fragment or parts.username)
    if parts.scheme == "tcp" and parts.hostname and plain:
        return Address(host=parts.hostname, port=parts.port or DEFAULT_PORT)
    raise ValueError(f"{url!r} is neither tcp://host:port nor unix:///path.")


def read_reply(reply: bytes) -> ScanState | None:
    """Return what the scanner found, or None where its answer says neither."""
    text = reply.rstrip(b"\0\r\n").decode("utf-8", "replace")
    if text == "stream: OK":
        return CLEAN
    if text.startswith("stream: ") and text.endswith(" FOUND"):
        return INFECTED
    return None
