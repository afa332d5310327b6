"""A mail server that can be down, silent or well (RFC 5321, as little of it as a client asks)."""

import re
import socketserver
import threading
from typing import Any

_ID = re.compile(r"^Message-ID:\s*(<[^>]+>)", re.IGNORECASE | re.MULTILINE)


class _Conversation(socketserver.StreamRequestHandler):
    server: "_Listener"

    def handle(self) -> None:
        mailbox = self.server.mailbox
        if mailbox.silent.is_set():
            mailbox.silenced += 1
            mailbox.closing.wait()
            return
        self.say("220 essai")
        for line in self.rfile:
            if not self.obey(line.strip().upper()):
                return

    def obey(self, command: bytes) -> bool:
        """Answer one command; say whether the conversation goes on."""
        if command.startswith(b"QUIT"):
            self.say("221 bye")
            return False
        if command.startswith(b"DATA"):
            self.say("354 go on")
            self.server.mailbox.take(self.message())
        self.say("250 ok")
        return True

    def message(self) -> str:
        """Read a mail up to the dot that stands alone."""
        lines = []
        for line in self.rfile:
            if line == b".\r\n":
                break
            lines.append(line.decode("utf-8", "replace").rstrip("\r\n"))
        return "\n".join(lines)

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class _Listener(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True
    request_queue_size = 50
    mailbox: "Mailbox"


class Mailbox:
    """What has arrived, by Message-ID, and how the server behaves. It is down until `open`."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.arrived: list[str] = []
        self.silenced = 0  # conversations in which nothing was ever said
        self.silent = threading.Event()
        self.closing = threading.Event()
        self.listener: _Listener | None = None

    def open(self) -> None:
        """Listen."""
        self.closing.clear()
        self.listener = _Listener(("127.0.0.1", self.port), _Conversation)
        self.listener.mailbox = self
        threading.Thread(target=self.listener.serve_forever, args=(0.05,), daemon=True).start()

    def close(self) -> None:
        """Be down: connections are refused."""
        self.closing.set()
        if self.listener:
            self.listener.shutdown()
            self.listener.server_close()
            self.listener = None

    def take(self, message: Any) -> None:
        """Keep the identity of a mail."""
        found = _ID.search(message)
        self.arrived.append(found[1] if found else "")
