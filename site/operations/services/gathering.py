"""Private files and media into a backup's folder, linked where the backup before has them."""

import logging
import os
from pathlib import Path

from operations.domain import manifest
from operations.domain.manifest import Item

from . import copying
from .stored import PLACES, names_in, state_of, storage_of
from .verifying import read_manifest

logger = logging.getLogger(__name__)
# Files of the backup before by their path within it, each with where it lies.
Known = dict[str, tuple[Item, Path]]


def known_of(before: Path) -> Known:
    """Return what the backup before holds; nothing where it does not say so any more."""
    try:
        return {item.path: (item, before / item.path) for item in read_manifest(before).items}
    except manifest.NotAManifest as fault:
        logger.warning("The backup %s cannot be built on: %s", before.name, fault)
        return {}


def copy_files(folder: Path, known: Known, items: dict[str, Item]) -> None:
    """Put into the folder, and into `items`, all files that are not there yet."""
    for place in PLACES:
        storage = storage_of(place)
        for name in names_in(storage):
            path = f"{place}/{name}"
            if path in items or not manifest.is_inside(path):
                continue
            try:
                size, changed_at = state_of(place, storage, name)
                item = _linked(path, size, changed_at, folder, known)
                if item is None:
                    with storage.open(name) as content:
                        put = copying.put(content, folder / path)  # type: ignore[arg-type]
                    item = Item(path, *put, changed_at)
                items[path] = item
            except FileNotFoundError:
                continue  # removed meanwhile


def _linked(path: str, size: int, changed_at: str, folder: Path, known: Known) -> Item | None:
    """Take a file over from the backup before, if it is there and has not changed since."""
    if path not in known:
        return None
    item, source = known[path]
    if item.changed_at != changed_at or size not in (-1, item.size):
        return None
    target = folder / path
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except FileNotFoundError:
        return None  # the backup before has lost it
    return item
