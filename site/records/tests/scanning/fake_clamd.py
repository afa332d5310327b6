"""A clamd of the tests' own, on loopback: it speaks INSTREAM and answers as it is told."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class FakeClamd:
    """Where it listens, what it answers next, and what it was sent."""

    url: str
    reply: bytes = b"stream: OK\0"
    hangs: bool = False
    received: list[bytes] = field(default_factory=list)


@contextmanager
def listening(family: int, address: object, url: str = "") -> Iterator[FakeClamd]:
    """Listen until the end of the block."""
    server = socket.socket(family, socket.SOCK_STREAM)
    server.bind(address)
    server.listen()
    fake = FakeClamd(url or f"tcp://127.0.0.1:{server.getsockname()[1]}")
    stop = threading.Event()
    thread = threading.Thread(target=_serve, args=(server, fake, stop), daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        stop.set()
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join(5)


def _serve(server: socket.socket, fake: FakeClamd, stop: threading.Event) -> None:
    while True:
        try:
            line, _peer = server.accept()
        except OSError:
            return
        with line, line.makefile("rb") as incoming:
            command = _until_nul(incoming)
            if fake.hangs:
                while fake.hangs and not stop.wait(0.02):
                    continue
            elif command == b"zPING":
                line.sendall(b"PONG\0")
            else:
                fake.received.append(_streamed(incoming))
                line.sendall(fake.reply)


def _until_nul(incoming) -> bytes:
    command = b""
    while (sign := incoming.read(1)) not in (b"\0", b""):
        command += sign
    return command


def _streamed(incoming) -> bytes:
    content = b""
    while size := struct.unpack("!L", incoming.read(4))[0]:
        content += incoming.read(size)
    return content
