"""Know whether what a step was made from has changed since it was last made."""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from portal.settings.env import ROOT, VAR


def fingerprint(paths: Iterable[Path]) -> str:
    """Return a digest of the names and contents of files, folders taken whole."""
    digest = hashlib.sha256()
    for file in sorted(file for path in paths for file in files_in(path)):
        digest.update(str(file).encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def files_in(path: Path) -> list[Path]:
    """Return the files of a folder at any depth, or the file itself; none when it is absent."""
    if path.is_dir():
        return [file for file in path.rglob("*") if file.is_file()]
    return [path] if path.exists() else []


def stamp_of(name: str) -> Path:
    """Return the file that keeps a step's last fingerprint."""
    return VAR / "build" / "stamps" / name


def once(name: str, sources: Iterable[Path], make: Callable[[], object]) -> bool:
    """Run `make` unless it already ran with the same sources; say whether it ran."""
    stamp = stamp_of(name)
    current = fingerprint([ROOT / "requirements.txt", *sources])
    if stamp.exists() and stamp.read_text() == current:
        return False
    make()
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(current)
    return True
