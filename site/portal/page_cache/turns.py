"""When a page is asked for by many and kept by nobody: one has it rendered, the others wait."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from .store import key_of, quietly

T = TypeVar("T")
LONGEST_TURN = 10  # seconds: who takes longer, or was killed, is waited for no more
LOOK_EVERY = 0.02


@contextmanager
def turn(generation: str, name: str) -> Iterator[bool]:
    """Give the turn to whoever comes first, in any process; tell the others that it is taken."""
    key = key_of(generation, f"turn of {name}")
    # Where the cache does not answer, everybody has the turn.
    mine = quietly("add", key, 1, timeout=LONGEST_TURN) is not False
    try:
        yield mine
    finally:
        if mine:
            quietly("delete", key)


def wait_for(find: Callable[[], T | None], generation: str, name: str) -> T | None:
    """Return what is found when the one whose turn it is has done; None if it came to nothing."""
    key = key_of(generation, f"turn of {name}")
    until = time.monotonic() + LONGEST_TURN
    while time.monotonic() < until:
        taken = quietly("get", key)
        if found := find():
            return found
        if not taken:
            return None
        time.sleep(LOOK_EVERY)
    return None
