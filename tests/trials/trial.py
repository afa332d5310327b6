"""What a program is given: its database, its scale, its folder, and portals to serve."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from .server import Server


@dataclass
class Trial:
    """One run of one program."""

    database: str
    scale: str
    var: Path
    servers: list[Server] = field(default_factory=list)

    def pick(self, small: int, full: int) -> int:
        """Return the number that fits the scale."""
        return full if self.scale == "full" else small

    @contextmanager
    def served(self, **environment: str) -> Iterator[Server]:
        """Serve the portal with gunicorn, as `make run` does; stop it at the end."""
        server = Server(self.var, environment)
        self.servers.append(server)
        server.start()
        try:
            yield server
        finally:
            server.stop()

    def end(self) -> None:
        """Stop all that is still served and let go of the database."""
        from django.db import connections

        for server in self.servers:
            server.kill()
        connections.close_all()
