"""Files on a disk that outlive a power cut, and their digests."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

PIECE = 1024 * 1024  # bytes read at once


def sync_folder(folder: Path) -> None:
    """Have the names in a folder outlive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put(source: BinaryIO, target: Path) -> tuple[int, str]:
    """Write a stream to a new file, synced; return its size and SHA-256."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    size, digest = 0, hashlib.sha256()
    with target.open("xb") as out:
        target.chmod(0o600)
        while piece := source.read(PIECE):
            out.write(piece)
            digest.update(piece)
            size += len(piece)
        out.flush()
        os.fsync(out.fileno())
    return size, digest.hexdigest()


def measure(path: Path) -> tuple[int, str]:
    """Return a file's size and SHA-256. Raises OSError where it cannot be read."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as content:
        while piece := content.read(PIECE):
            digest.update(piece)
            size += len(piece)
    return size, digest.hexdigest()


def files_below(folder: Path) -> Iterator[str]:
    """Yield the paths of all files in a folder, relative to it."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix()
