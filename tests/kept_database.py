"""A migrated SQLite database, kept between runs: migrations take longer than most test files."""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from django.conf import settings
from django.db import connection
from django.db.backends.sqlite3.creation import DatabaseCreation

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "var" / "build" / "migrated"


def fingerprint() -> str:
    """Return what the migrated database depends on: our migrations, the packages, the apps."""
    parts = hashlib.sha256(repr(settings.INSTALLED_APPS).encode())
    parts.update((ROOT / "tests" / "requirements.txt").read_bytes())
    for room in ("site", "home", "label", "formations", "conventions"):
        for migration in sorted((ROOT / room).rglob("migrations/*.py")):
            parts.update(migration.read_bytes())
    return parts.hexdigest()[:20]


def _copy() -> Path:
    return FOLDER / f"{fingerprint()}.sqlite3"


@contextmanager
def starting_from_copy() -> Iterator[None]:
    """Fill a new in-memory test database from the copy that fits, so that nothing is to migrate."""
    create = DatabaseCreation._create_test_db

    def start(creation: Any, *args: Any, **kwargs: Any) -> Any:
        name = create(creation, *args, **kwargs)
        if creation.is_in_memory_db(name) and _copy().exists():
            creation.connection.settings_dict["NAME"] = name
            creation.connection.ensure_connection()
            with closing(sqlite3.connect(_copy())) as kept:
                kept.backup(creation.connection.connection)
        return name

    with mock.patch.object(DatabaseCreation, "_create_test_db", start):
        yield


def keep_copy() -> None:
    """Keep the migrated database, where it is SQLite and none like it is kept."""
    if connection.vendor != "sqlite" or _copy().exists():
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    for older in FOLDER.glob("*.sqlite3"):
        older.unlink(missing_ok=True)
    writing = FOLDER / f"{os.getpid()}.writing"
    connection.ensure_connection()
    with closing(sqlite3.connect(writing)) as kept:
        connection.connection.backup(kept)
    writing.replace(_copy())
