"""Make a backup while the portal is in use: files, database, then the files that came meanwhile.

Each backup is a folder of its own, named by its instant, whole or not there. A file that the
backup before has too is the same file on the disk (a hard link), so that one every few minutes
costs little more than the database.
"""

import os
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone

from operations.domain import keeping, manifest
from operations.domain.manifest import Item, Manifest
from operations.models import BackupRun

from . import copying, databases, gathering

STAMP = "%Y%m%dT%H%M%S.%fZ"
UNFINISHED = ".writing-"
RUNS_KEPT = 1_000


def back_up(*, to: Path | None = None, prune: bool = True) -> BackupRun:
    """Make a backup and return its row; remove those that are past their time.

    Raises OSError where the disk does not take it, DatabaseNotCopied where the database's tool
    fails; nothing of an unfinished backup is left then.
    """
    began, now = time.monotonic(), timezone.now()
    root = Path(to or settings.BACKUP_DIR)
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = now.astimezone(UTC).strftime(STAMP)
    writing = root / f"{UNFINISHED}{name}"
    writing.mkdir(mode=0o700)
    try:
        made = _fill(writing, last_of(root), now)
        writing.rename(root / name)
        copying.sync_folder(root)
    except BaseException:
        shutil.rmtree(writing, ignore_errors=True)
        raise
    if prune:
        _prune(root, now)
    return _noted(name, now, time.monotonic() - began, made)


def made_in(root: Path) -> dict[datetime, Path]:
    """Return the finished backups of a folder by their instant."""
    found = {}
    for path in root.iterdir() if root.is_dir() else ():
        try:
            instant = datetime.strptime(path.name, STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        if (path / manifest.NAME).is_file():
            found[instant] = path
    return found


def last_of(root: Path) -> Path | None:
    """Return the newest backup of a folder."""
    made = made_in(root)
    return made[max(made)] if made else None


def _fill(folder: Path, before: Path | None, now: datetime) -> Manifest:
    known = gathering.known_of(before) if before else {}
    items: dict[str, Item] = {}
    # Once before the database, so that a file removed a moment later is there all the same.
    gathering.copy_files(folder, known, items)
    database = databases.file_name()
    databases.dump(folder / database)
    items[database] = Item(database, *copying.measure(folder / database))
    gathering.copy_files(folder, known, items)
    made = Manifest(now.astimezone(UTC).isoformat(), connection.vendor, tuple(items.values()))
    with (folder / manifest.NAME).open("w", encoding="utf-8") as out:
        out.write(manifest.written(made))
        out.flush()
        os.fsync(out.fileno())
    for path in {folder, *(file.parent for file in folder.rglob("*"))}:
        copying.sync_folder(path)
    return made


def _prune(root: Path, now: datetime) -> None:
    made = made_in(root)
    gone = keeping.superfluous(made, now, settings.BACKUP_KEEP_DAYS)
    for instant in gone:
        shutil.rmtree(made[instant])
    BackupRun.objects.filter(name__in=[made[instant].name for instant in gone]).delete()
    for path in root.glob(f"{UNFINISHED}*"):
        if now.timestamp() - path.stat().st_mtime > keeping.CLOSE.total_seconds():
            shutil.rmtree(path, ignore_errors=True)


def _noted(name: str, now: datetime, seconds: float, made: Manifest) -> BackupRun:
    run = BackupRun.objects.create(
        name=name, made_at=now, seconds=seconds, files=len(made.items), size=made.size
    )
    old = BackupRun.objects.values_list("pk", flat=True)[RUNS_KEPT:]
    BackupRun.objects.filter(pk__in=list(old)).delete()
    return run
