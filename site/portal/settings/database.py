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
    # Writers queue instead of failing with "database is locked".
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
        config["OPTIONS"] = SQLITE_OPTIONS | config.get("OPTIONS", {})
    else:
        config["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
        config["CONN_HEALTH_CHECKS"] = True
    return config


DATABASES = {"default": database(env("DATABASE_URL", default=None))}
