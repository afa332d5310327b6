"""Kill workers and whole servers at random instants, while others go on as if nothing was."""

import os
import random
import signal
import threading
import time

from tests.trials.server import Server

LONGEST = 8.0  # seconds between two kills, where nothing gets done
JITTER = 0.08  # seconds: about as long as an act takes


class Killer(threading.Thread):
    """Kills workers one by one, and now and then the whole server, which it starts again."""

    def __init__(
        self, server: Server, *, workers: int, servers: int, acts: float, seed: int
    ) -> None:
        super().__init__(daemon=True)
        self.server, self.wanted = server, (workers, servers)
        self.acts = acts  # that get done between two kills, on average
        self.done_since = threading.Semaphore(0)
        self.workers = self.servers = 0
        self.chance = random.Random(seed)
        self.done = threading.Event()
        self.failure: Exception | None = None

    @property
    def is_satisfied(self) -> bool:
        """Say whether so many were killed as were asked for."""
        return (self.workers >= self.wanted[0] and self.servers >= self.wanted[1]) or bool(
            self.failure
        )

    def heard(self) -> None:
        """Take note of an act that was acknowledged."""
        self.done_since.release()

    def pause(self) -> None:
        """Let some acts get done, then stop in the middle of the next ones."""
        deadline = time.monotonic() + LONGEST
        for _act in range(round(self.chance.uniform(0, 2 * self.acts))):
            self.done_since.acquire(timeout=max(deadline - time.monotonic(), 0))
        self.done.wait(self.chance.uniform(0, JITTER))

    def run(self) -> None:
        try:
            while not self.done.is_set():
                self.pause()
                self.kill_one()
        except Exception as failure:
            self.failure = failure

    def kill_one(self) -> None:
        """Kill the server where it is its turn, else one of its workers."""
        share = self.wanted[0] / max(self.wanted[1], 1)
        if self.servers < self.wanted[1] and self.workers >= share * (self.servers + 0.5):
            self.server.kill()
            self.servers += 1
            self.server.start()
        elif alive := self.server.workers():
            try:
                os.kill(self.chance.choice(alive), signal.SIGKILL)
            except ProcessLookupError:
                return
            self.workers += 1

    def end(self) -> None:
        """Kill no more, and leave a server that answers. Raises what stopped the killing."""
        self.done.set()
        self.join()
        if self.failure:
            raise self.failure
        time.sleep(0.2)
