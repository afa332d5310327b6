"""The files of the portal as backups see them, wherever their storage keeps them."""

from collections.abc import Iterator
from typing import Any

from django.core.files.storage import Storage, storages

# The folder within a backup, and the alias of the storage.
PLACES = {"private": "private", "media": "default"}


def storage_of(place: str) -> Storage:
    """Return the storage of `private` or `media`."""
    return storages[PLACES[place]]


def names_in(storage: Storage, folder: str = "") -> Iterator[str]:
    """Yield the names of all files of a storage, folder by folder."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    prefix = f"{folder}/" if folder else ""
    for name in sorted(files):
        if name:
            yield f"{prefix}{name}"
    for name in sorted(folders):
        if name:
            yield from names_in(storage, f"{prefix}{name}")


def state_of(place: str, storage: Storage, name: str) -> tuple[int, str]:
    """Return a file's size and when it was changed. Raises OSError where it is gone.

    The key of a private file is never used twice: what lies there never changes.
    """
    if place == "private":
        return -1, "once"
    changed: Any = storage.get_modified_time(name)
    return storage.size(name), changed.isoformat()
