"""Put a backup in place of what the portal holds.

Files come first, under names that nothing refers to yet; then the database, in one transaction;
then the files that the backup does not know go. Broken off at any point, what stood before or what
is restored is whole.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from django.core.cache import caches
from django.core.files.base import File
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from operations.domain.manifest import Manifest
from records.models import JournalEntry
from records.selectors import journal_findings
from records.services import journal

from . import databases
from .stored import PLACES, names_in, storage_of
from .verifying import faults_of, read_manifest


class NotRestored(RuntimeError):
    """Nothing was changed; the message says why."""


@dataclass(frozen=True)
class Restored:
    """What was put back: files, bytes, and the faults of the journal (none in a good backup)."""

    files: int
    size: int
    journal_faults: int


def restore(*, folder: Path, replace: bool = False) -> Restored:
    """Verify a backup, then put it in place. Raises NotRestored, DatabaseNotCopied, NotAManifest.

    Without `replace` it refuses where the portal holds anything.
    """
    made = read_manifest(folder)
    if made.database != connection.vendor:
        raise NotRestored(f"The backup is of {made.database}; this is {connection.vendor}.")
    if found := list(faults_of(folder, made)):
        raise NotRestored("The backup is not whole:\n" + "\n".join(found[:20]))
    if not replace and holds_data():
        raise NotRestored("The portal holds data. Say --replace to put the backup in their place.")
    for place in PLACES:
        _put_files(folder, made, place)
    databases.load(folder / databases.file_name())
    if replace:
        _remove_others(made)
    for name in caches:
        with suppress(Exception):
            caches[name].clear()
    faults = sum(1 for _ in journal_findings())
    with transaction.atomic():
        journal.record(actor=None, verb="data.restored", data={"made_at": made.made_at})
    return Restored(len(made.items), made.size, faults)


def holds_data() -> bool:
    """Tell whether anyone has done anything here, or any file lies here."""
    recorder = MigrationRecorder(connection)
    tables = connection.introspection.table_names() if recorder.has_table() else []
    if JournalEntry._meta.db_table in tables and JournalEntry.objects.exists():
        return True
    if "wagtailcore_page" in tables:
        from wagtail.models import Page

        if Page.objects.count() > len(("root", "welcome")):
            return True
    return any(True for place in PLACES for _ in names_in(storage_of(place)))


def _put_files(folder: Path, made: Manifest, place: str) -> None:
    storage = storage_of(place)
    for item in made.items:
        prefix, _, name = item.path.partition("/")
        if prefix != place:
            continue
        if storage.exists(name):
            if place == "private" and storage.size(name) == item.size:
                continue
            storage.delete(name)
        with (folder / item.path).open("rb") as content:
            kept = storage.save(name, File(content, name=name))
        if kept != name:
            raise NotRestored(f"{item.path} was kept under another name: {kept}.")


def _remove_others(made: Manifest) -> None:
    known = {item.path for item in made.items}
    for place in PLACES:
        storage = storage_of(place)
        for name in list(names_in(storage)):
            if f"{place}/{name}" not in known:
                storage.delete(name)
