"""PostgreSQL where it is given, SQLite where it is not."""

import sqlite3
from typing import Any

from .env import VAR, env


def journal_mode(version: tuple[int, ...]) -> str:
    """Return SQLite's journal mode that is safe with this version of the library.

    From 3.7.0 to 3.51.2 a write-ahead log can be reset while it is read, and corrupt the
    database; 3.44.6 and 3.50.7 repair their own lines.
    """
    mended = (
        version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    )
    return "WAL" if mended else "TRUNCATE"


SQLITE_OPTIONS: dict[str, Any] = {
    # Writers wait instead of failing with "database is locked", and stand in line (`one_writer`).
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        f"PRAGMA journal_mode={journal_mode(sqlite3.sqlite_version_info)}; PRAGMA synchronous=FULL;"
    ),
}


def database(url: str | None = None) -> dict[str, Any]:
    """Return Django's settings for the default database."""
    config: dict[str, Any] = env.db_url_config(url or f"sqlite:///{VAR / 'db.sqlite3'}")
    if "sqlite" in config["ENGINE"]:
        config["ENGINE"] = "portal.one_writer"
        config["OPTIONS"] = SQLITE_OPTIONS | config.get("OPTIONS", {})
        # A new connection reads what all tables are before it answers: a thread keeps its own.
        config.setdefault("CONN_MAX_AGE", 300)  # seconds
    else:
        # A thread takes a connection when it first asks and gives it back with its answer: one
        # that waits for a slow upload holds none.
        config["CONN_HEALTH_CHECKS"] = True
        config["OPTIONS"] = {"pool": pool()} | prepared() | config.get("OPTIONS", {})
    return config


def prepared() -> dict[str, Any]:
    """Return how PostgreSQL keeps the plan of what a connection asks for the third time.

    A pooler between them that lends a connection for one transaction may not know of it:
    `DATABASE_PREPARED=false` asks everything anew.
    """
    if not env.bool("DATABASE_PREPARED", default=True):
        return {}
    return {"server_side_binding": True, "prepare_threshold": 2}


def pool() -> dict[str, Any]:
    """Return how many connections a process keeps to PostgreSQL, and how long one is waited for."""
    return {
        "min_size": 1,
        "max_size": env.int("DATABASE_POOL", default=8),
        "timeout": 10,  # seconds
        # A database that was away is asked again by the next request, not minutes later.
        "reconnect_timeout": 5,  # seconds
        "max_idle": 60,  # seconds
    }


DATABASES = {"default": database(env("DATABASE_URL", default=None))}
