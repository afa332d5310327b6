"""Whose turn it is to write: threads and processes stand in one line for a database file."""

import fcntl
import os
import threading
from collections import defaultdict

# One lock a file for the threads of this process; the file's own lock is between processes.
_doors: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)


class Turn:
    """One connection's place in the line of writers of a database file."""

    def __init__(self, path: str) -> None:
        self.path = f"{path}-turn"
        self.held: int | None = None

    def take(self, timeout: float) -> bool:
        """Wait for the turn, at most `timeout` seconds for the threads before; tell if it came.

        The system takes the turn back from a process that dies.
        """
        if self.held is not None:
            return True
        if not _doors[self.path].acquire(timeout=timeout):
            return False
        try:
            self.held = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(self.held, fcntl.LOCK_EX)
        except BaseException:
            if self.held is None:  # the file could not be opened
                _doors[self.path].release()
            self.leave()
            raise
        return True

    def leave(self) -> None:
        """Let the next in line write. Nothing happens where the turn is not held."""
        held, self.held = self.held, None
        if held is None:
            return
        os.close(held)
        _doors[self.path].release()
