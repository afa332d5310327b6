"""A client of clamd's INSTREAM: the content goes over the socket, never a path."""

import socket
import struct
import time
from contextlib import suppress

from records.domain.scanning import Address, ScanState, read_reply

CHUNK = 64 * 1024  # bytes
LONGEST_REPLY = 4_096  # bytes; a reply is one short line
CONNECT_SECONDS = 2.0


class Unreachable(OSError):
    """The scanner did not answer in time, or at all: the next file would fare no better."""


class Unclear(Exception):
    """The scanner answered neither OK nor FOUND: this file is to be tried again later."""


def scan(content: bytes, address: Address, *, seconds: float) -> ScanState:
    """Return `clean` or `infected` within so many seconds. Raises Unreachable or Unclear."""
    deadline = time.monotonic() + seconds
    try:
        with _connect(address, deadline) as line:
            # Where the scanner hangs up early it has said why: its answer is read all the same.
            with suppress(BrokenPipeError, ConnectionResetError):
                _stream(line, content, deadline)
            reply = _reply(line, deadline)
    except OSError as error:
        raise Unreachable(str(error)) from error
    if not reply:
        raise Unreachable("clamd hung up without an answer.")
    state = read_reply(reply)
    if state is None:
        raise Unclear(reply[:200].decode("utf-8", "replace"))
    return state


def answers(address: Address, *, seconds: float) -> bool:
    """Say whether the scanner answers a PING within so many seconds."""
    deadline = time.monotonic() + seconds
    try:
        with _connect(address, deadline) as line:
            line.sendall(b"zPING\0")
            return _reply(line, deadline).rstrip(b"\0\n") == b"PONG"
    except OSError:
        return False


def _connect(address: Address, deadline: float) -> socket.socket:
    wait = min(CONNECT_SECONDS, _left(deadline))
    if not address.path:
        return socket.create_connection((address.host, address.port), timeout=wait)
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        line.settimeout(wait)
        line.connect(address.path)
    except OSError:
        line.close()
        raise
    return line


def _stream(line: socket.socket, content: bytes, deadline: float) -> None:
    line.settimeout(_left(deadline))
    line.sendall(b"zINSTREAM\0")
    for start in range(0, len(content), CHUNK):
        chunk = content[start : start + CHUNK]
        line.settimeout(_left(deadline))
        line.sendall(struct.pack("!L", len(chunk)) + chunk)
    line.sendall(struct.pack("!L", 0))


def _reply(line: socket.socket, deadline: float) -> bytes:
    received = b""
    while len(received) < LONGEST_REPLY and not received.endswith(b"\0"):
        line.settimeout(_left(deadline))
        part = line.recv(LONGEST_REPLY)
        if not part:
            break
        received += part
    return received


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("clamd was too slow.")
    return left
