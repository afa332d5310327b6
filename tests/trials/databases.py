"""An empty portal's database, made once and copied for each program."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from .results import ROOT

DATABASES = ("sqlite", "postgres")
KEPT = ROOT / "var" / "build" / "trials"


def server_url() -> str:
    """Return the PostgreSQL server, and an account on it that may make databases."""
    return os.environ.get("TRIAL_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")


def url_for(database: str, var: Path) -> str:
    """Return where a program finds its own database."""
    if database == "sqlite":
        return f"sqlite:///{var / 'data' / 'db.sqlite3'}"
    return on_server(f"lcc_trial_{os.getpid()}")


def on_server(name: str) -> str:
    """Return the URL of a database of the PostgreSQL server."""
    return urlunsplit(urlsplit(server_url())._replace(path=f"/{name}"))


@contextmanager
def made(database: str, url: str) -> Iterator[None]:
    """Have the database of a URL, a copy of the prepared one; remove it at the end."""
    if database == "sqlite":
        yield
        return
    name = urlsplit(url).path.strip("/")
    try:
        yield
    finally:
        with psycopg.connect(server_url(), autocommit=True) as server:
            server.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
            )


def prepare(database: str, url: str) -> None:
    """Fill the database that Django is set up for: tables, roles, territory."""
    mark = _fingerprint()
    if database == "sqlite":
        _prepare_sqlite(Path(urlsplit(url).path), KEPT / f"{mark}.sqlite3")
    else:
        _prepare_postgres(urlsplit(url).path.strip("/"), f"lcc_trial_kept_{mark}")


def _prepare_sqlite(wanted: Path, kept: Path) -> None:
    if not kept.exists():
        _fill()
        KEPT.mkdir(parents=True, exist_ok=True)
        writing = KEPT / f"{os.getpid()}.writing"
        with closing(sqlite3.connect(wanted)) as made, closing(sqlite3.connect(writing)) as copy:
            made.backup(copy)
        for older in KEPT.glob("*.sqlite3"):
            older.unlink(missing_ok=True)
        writing.replace(kept)
        return
    shutil.copy(kept, wanted)


def _prepare_postgres(wanted: str, kept: str) -> None:
    with psycopg.connect(server_url(), autocommit=True) as server:
        # One program at a time makes the copy or takes it.
        server.execute("SELECT pg_advisory_lock(20201116)")
        names = {row[0] for row in server.execute("SELECT datname FROM pg_database")}
        _create(server, wanted, kept if kept in names else None)
        if kept in names:
            return
        _fill()
        for older in names:
            if older.startswith("lcc_trial_kept_"):
                server.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(older)))
        _create(server, kept, wanted)


def _create(server: "psycopg.Connection[tuple[str]]", name: str, template: str | None) -> None:
    server.execute(
        sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
            sql.Identifier(name), sql.Identifier(template or "template0")
        )
    )


def _fill() -> None:
    from django.core.management import call_command
    from django.db import connection, connections

    from portal.roles import establish_roles

    call_command("migrate", interactive=False, verbosity=0)
    establish_roles()
    call_command("load_territory", verbosity=0, stdout=StringIO())
    connections.close_all()
    if connection.vendor == "postgresql":
        connection.close_pool()


def _fingerprint() -> str:
    from tests.kept_database import fingerprint

    return fingerprint()
