"""PostgreSQL where it is given, SQLite where it is not."""

from typing import Any

from .env import VAR, env

SQLITE_OPTIONS: dict[str, Any] = {
    # Writers queue instead of failing with "database is locked".
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL;",
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
