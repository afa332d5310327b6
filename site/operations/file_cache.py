"""The cache of one machine: files. One that has not changed is not read twice; counts count."""

import os
import pickle
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any, ClassVar

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache
from django.core.files import locks

LOOKS = 200  # at what lies there, in as many writings as there is room for entries
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
    from many lines would be counted once. It also lets entries go by lot, above 300: who guesses
    from many places would have the counts forgotten that bind him.
    """

    _known: ClassVar[dict[str, tuple[Mark, str]]] = {}  # of all threads of this process
    _sets: ClassVar[Iterator[int]] = count()

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

    def _cull(self) -> None:
        """Make room now and then: a count that is being added to stays, and what has no end."""
        if next(self._sets) % max(1, self._max_entries // LOOKS):  # type: ignore[attr-defined]
            return
        there = _by_writing(Path(self._dir), self.cache_suffix)  # type: ignore[attr-defined]
        excess = len(there) - self._max_entries  # type: ignore[attr-defined]
        if excess < 0:
            return
        for path in there[: excess + self._max_entries // self._cull_frequency]:  # type: ignore[attr-defined]
            if not _endless(path):
                self._delete(path)  # type: ignore[attr-defined]

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


def _by_writing(folder: Path, suffix: str) -> list[str]:
    """Return the files of the cache, what was written longest ago first."""
    found = []
    with os.scandir(folder) as entries:
        for one in entries:
            if one.name.endswith(suffix):
                with suppress(FileNotFoundError):
                    found.append((one.stat().st_mtime_ns, one.path))
    return [path for _written, path in sorted(found)]


def _endless(path: str) -> bool:
    try:
        with Path(path).open("rb") as file:
            return pickle.load(file) is None  # noqa: S301
    except (FileNotFoundError, EOFError):
        return False


def _mark(path: str) -> Mark:
    seen = os.stat(path)  # noqa: PTH116 - at every page that is asked for
    return seen.st_ino, seen.st_mtime_ns, seen.st_size
