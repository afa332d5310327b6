"""Where private files lie: on this machine's disk, outside everything that is served."""

import os
import secrets
import tempfile
from pathlib import Path
from typing import Any

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage, Storage, storages


def private_storage() -> Storage:
    """Return the storage of private files, also for migrations."""
    return storages["private"]


def new_key() -> str:
    """Return a name that is never used twice and tells nothing: `3f/3fa85f6457174562…`."""
    drawn = secrets.token_hex(20)
    return f"{drawn[:2]}/{drawn}"


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class PrivateStorage(FileSystemStorage):
    """Says that a file is kept only when it would outlive a power cut.

    A temporary file in the same folder, fsync, rename, fsync of the folder. Nothing has an
    address: files leave through a view that has checked the person.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(file_permissions_mode=0o600, directory_permissions_mode=0o700, **options)

    def _save(self, name: str, content: File[bytes]) -> str:
        path = Path(self.path(name))
        self._make_folder(path.parent)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as unfinished:
            try:
                for chunk in content.chunks():
                    unfinished.write(chunk)
                unfinished.flush()
                os.fsync(unfinished.fileno())
                Path(unfinished.name).rename(path)
            except BaseException:
                Path(unfinished.name).unlink(missing_ok=True)
                raise
        _sync(path.parent)
        return name

    def _make_folder(self, folder: Path) -> None:
        if folder.is_dir():
            return
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sync(folder.parent)

    def url(self, name: str | None) -> str:
        raise ValueError("Private files have no address.")

    def all_keys(self) -> list[str]:
        """Return the keys of all that lies here, unfinished files included."""
        root = Path(self.location)
        return [str(path.relative_to(root)) for path in root.glob("*/*") if path.is_file()]
