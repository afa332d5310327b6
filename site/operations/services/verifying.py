"""Check that a backup is what it was: every file there, whole, and none besides."""

from collections.abc import Iterator
from pathlib import Path

from django.utils import timezone

from operations.domain import manifest
from operations.domain.manifest import Manifest
from operations.models import BackupRun

from . import copying


def read_manifest(folder: Path) -> Manifest:
    """Return what a backup says it holds. Raises NotAManifest."""
    try:
        return manifest.read((folder / manifest.NAME).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise manifest.NotAManifest(str(error)) from error


def faults_of(folder: Path, made: Manifest) -> Iterator[str]:
    """Yield each file that is missing, changed or too much, with what is wrong."""
    for item in made.items:
        try:
            found = copying.measure(folder / item.path)
        except OSError:
            yield f"{item.path}: missing"
            continue
        if found != (item.size, item.sha256):
            yield f"{item.path}: changed"
    known = {item.path for item in made.items} | {manifest.NAME}
    for path in copying.files_below(folder):
        if path not in known:
            yield f"{path}: not in the manifest"


def verify(*, folder: Path) -> list[str]:
    """Return what is wrong with a backup, and note down that it was checked."""
    found = list(faults_of(folder, read_manifest(folder)))
    BackupRun.objects.filter(name=folder.name).update(checked_at=timezone.now(), faults=len(found))
    return found
