"""The cache of one machine: files. One that has not changed is not read twice; counts count."""

import os
import pickle
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache
from django.core.files import locks

LINES = 16  # in which those wait who count at once
MOST = 100  # texts that a process remembers
# A file system's clock is coarse, and the number of a file that went may be given again: what was
# written just now could look like what replaces it. It is remembered a moment later.
SETTLED = 1_000_000_000  # nanoseconds

Mark = tuple[int, int, int]


class RememberingFileBasedCache(FileBasedCache):
    """Remembers texts that stand for good while their file is the same; counts one after another.

    Every public page asks for the generation of what is published: a text without an end. Each
    writing makes a file anew, and its number, instant and size tell so to all processes at once.

    Django's own loses counts that come at once, for it reads and writes in two steps: who guesses
    from many lines would be counted once.
    """

    _known: ClassVar[dict[str, tuple[Mark, str]]] = {}  # of all threads of this process

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        path = self._key_to_file(key, version)  # type: ignore[attr-defined]
        try:
            # Before it is read: what is written meanwhile is then read again, never missed.
            mark = _mark(path)
            mark_known, text = self._known.get(path, (None, ""))
            return text if mark == mark_known else self._read(path, mark, default)
        except FileNotFoundError:
            self._known.pop(path, None)
            return default

    def add(
        self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        with self._turn(key):
            return bool(super().add(key, value, timeout, version))

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> int:
        with self._turn(key):
            return int(super().incr(key, delta, version))

    @contextmanager
    def _turn(self, key: Any) -> Iterator[None]:
        """Wait for others, in this process or another, who are at a key of the same line."""
        self._createdir()  # type: ignore[attr-defined]
        line = Path(self._dir) / f"line-{zlib.crc32(str(key).encode()) % LINES}"  # type: ignore[attr-defined]
        with line.open("ab") as file:
            locks.lock(file, locks.LOCK_EX)  # given back as the file is closed
            yield

    def _read(self, path: str, mark: Mark, default: Any) -> Any:
        with Path(path).open("rb") as file:
            ends = pickle.load(file)  # noqa: S301
            if ends is not None and ends < time.time():
                self._delete(path)  # type: ignore[attr-defined]
                return default
            value = pickle.loads(zlib.decompress(file.read()))  # noqa: S301
        if ends is None and isinstance(value, str) and time.time_ns() - mark[1] > SETTLED:
            if len(self._known) >= MOST:
                self._known.clear()
            self._known[path] = mark, value
        return value


def _mark(path: str) -> Mark:
    seen = os.stat(path)  # noqa: PTH116 - at every page that is asked for
    return seen.st_ino, seen.st_mtime_ns, seen.st_size
