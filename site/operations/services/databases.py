"""The database as one file and back: SQLite's own copying, pg_dump and psql for PostgreSQL."""

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

from django.db import connection

FILES = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}
# Tables of an older or newer release go too; nothing of it is seen before the end.
EMPTY_FIRST = "DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n"


class DatabaseNotCopied(RuntimeError):
    """The database's own tool failed; the message is its last words."""


def file_name() -> str:
    """Return under which name this portal's kind of database is kept."""
    return FILES[connection.vendor]


def dump(target: Path) -> None:
    """Write the database as it is at one instant, while it is being used."""
    if connection.vendor == "sqlite":
        _copy_sqlite(target)
    else:
        _dump_postgresql(target)
    target.chmod(0o600)
    with target.open("rb") as written:
        os.fsync(written.fileno())


def load(source: Path) -> None:
    """Put a dump in the database's place, in one transaction. Raises DatabaseNotCopied."""
    if connection.vendor == "sqlite":
        _load_sqlite(source)
    else:
        _load_postgresql(source)


def _copy_sqlite(target: Path) -> None:
    connection.ensure_connection()
    with closing(sqlite3.connect(target)) as copy:
        connection.connection.backup(copy)


def _load_sqlite(source: Path) -> None:
    """Copy page by page within one transaction of the target: whole or not at all."""
    connection.ensure_connection()
    with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as kept:
        faults = kept.execute("PRAGMA integrity_check").fetchall()
        if faults != [("ok",)]:
            raise DatabaseNotCopied(str(faults[0][0]))
        kept.backup(connection.connection)


def _environment() -> dict[str, str]:
    """Return how PostgreSQL's own tools find the database: nothing secret on a command line."""
    settings: dict[str, Any] = connection.settings_dict
    told = {
        "PGHOST": settings["HOST"],
        "PGPORT": settings["PORT"],
        "PGUSER": settings["USER"],
        "PGPASSWORD": settings["PASSWORD"],
        "PGDATABASE": settings["NAME"],
        "PGSSLMODE": settings["OPTIONS"].get("sslmode", ""),
        "PGSSLROOTCERT": settings["OPTIONS"].get("sslrootcert", ""),
    }
    return os.environ | {name: str(value) for name, value in told.items() if value}


def _run(command: list[str], **streams: Any) -> "subprocess.CompletedProcess[bytes]":
    try:
        done = subprocess.run(  # noqa: S603
            command, env=_environment(), stderr=subprocess.PIPE, check=False, **streams
        )
    except FileNotFoundError as absent:
        raise DatabaseNotCopied(f"{command[0]} is not installed.") from absent
    if done.returncode:
        raise DatabaseNotCopied(done.stderr.decode(errors="replace").strip()[-400:])
    return done


def _dump_postgresql(target: Path) -> None:
    # A snapshot that no transaction under way can contradict (pg_dump(1)).
    with target.open("wb") as out:
        _run(["pg_dump", "--format=custom", "--no-owner", "--serializable-deferrable"], stdout=out)


def _load_postgresql(source: Path) -> None:
    script = source.with_name(f"{source.name}.sql")
    try:
        with script.open("wb") as out:
            script.chmod(0o600)
            out.write(EMPTY_FIRST.encode())
            out.flush()
            _run(["pg_restore", "--no-owner", "--file=-", str(source)], stdout=out)
        connection.close()
        psql = ["psql", "--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1"]
        _run([*psql, f"--file={script}"], stdout=subprocess.DEVNULL)
    finally:
        script.unlink(missing_ok=True)
