"""What a backup holds: each file with its size and digest, and what it was taken from."""

import json
import re
from dataclasses import asdict, dataclass
from typing import Any

VERSION = 1
NAME = "manifest.json"
_DIGEST = re.compile(r"[0-9a-f]{64}")


class NotAManifest(ValueError):
    """The text is no manifest that this release can read."""


@dataclass(frozen=True)
class Item:
    """One file of a backup: its path within it, its size in bytes, its SHA-256.

    `changed_at` is when its source was last changed, as the storage tells it: a file of the same
    path, size and instant is not read again by the next backup.
    """

    path: str
    size: int
    sha256: str
    changed_at: str = ""


@dataclass(frozen=True)
class Manifest:
    """A backup. `database` is `sqlite` or `postgresql`; `made_at` an instant in ISO 8601, UTC."""

    made_at: str
    database: str
    items: tuple[Item, ...]

    @property
    def size(self) -> int:
        """Return the bytes of all files together."""
        return sum(item.size for item in self.items)

    @property
    def by_path(self) -> dict[str, Item]:
        """Return the files by their path."""
        return {item.path: item for item in self.items}


def written(manifest: Manifest) -> str:
    """Return the manifest as JSON, files sorted by path."""
    items = [asdict(item) for item in sorted(manifest.items, key=lambda item: item.path)]
    told = {"version": VERSION, "made_at": manifest.made_at, "database": manifest.database}
    return json.dumps(told | {"items": items}, indent=1, ensure_ascii=False) + "\n"


def read(text: str) -> Manifest:
    """Read what `written` wrote. Raises NotAManifest."""
    try:
        told = json.loads(text)
        if told["version"] != VERSION:
            raise NotAManifest(f"version {told['version']}")
        items = tuple(_item(one) for one in told["items"])
        return Manifest(str(told["made_at"]), str(told["database"]), items)
    except (KeyError, TypeError, json.JSONDecodeError) as error:
        raise NotAManifest(str(error)) from error


def _item(told: dict[str, Any]) -> Item:
    item = Item(**told)
    if not is_inside(item.path):
        raise NotAManifest(f"{item.path!r} leads out of the backup")
    if not (isinstance(item.size, int) and _DIGEST.fullmatch(item.sha256)):
        raise NotAManifest(f"{item.path!r} has no size or no digest")
    return item


def is_inside(path: str) -> bool:
    """Tell whether a path stays within the backup's folder."""
    parts = path.split("/")
    return bool(path) and "\0" not in path and not {"", ".", ".."} & set(parts)
