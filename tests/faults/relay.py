"""A line between the portal and a server that can be cut or go silent, unknown to both."""

import socket
import threading
from contextlib import suppress

PIECE = 65_536  # bytes


class Relay:
    """Listens on a port of ours and hands everything on, for as long as it is whole."""

    def __init__(self, port: int, target: tuple[str, int]) -> None:
        self.port, self.target = port, target
        self.lines: set[socket.socket] = set()
        self.flows = threading.Event()
        self.flows.set()
        self.listener: socket.socket | None = None

    def open(self) -> None:
        """Take connections, and let what was silent flow again."""
        self.flows.set()
        if self.listener is None:
            self.listener = socket.create_server(("127.0.0.1", self.port))
            threading.Thread(target=self._take, args=(self.listener,), daemon=True).start()

    def cut(self) -> None:
        """Break every connection and refuse new ones."""
        if self.listener:
            with suppress(OSError):
                self.listener.shutdown(socket.SHUT_RDWR)
            self.listener.close()
            self.listener = None
        for line in list(self.lines):
            self._end(line)

    def silence(self) -> None:
        """Take connections and requests, and answer nothing."""
        self.flows.clear()

    def close(self) -> None:
        """End for good."""
        self.cut()
        self.flows.set()

    def _take(self, listener: socket.socket) -> None:
        while True:
            try:
                near, _address = listener.accept()
                far = socket.create_connection(self.target, timeout=5)
            except OSError:
                return
            far.settimeout(None)
            self.lines |= {near, far}
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._pump, args=(source, sink), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(PIECE):
                self.flows.wait()
                sink.sendall(piece)
        self._end(source)
        self._end(sink)

    def _end(self, line: socket.socket) -> None:
        self.lines.discard(line)
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)
        line.close()
