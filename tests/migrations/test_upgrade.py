"""Whoever runs an earlier release comes to this one with everything they had, on both databases."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.migrations.landed import LANDED
from tests.serving import ROOT
from tests.trials.databases import on_server, server_url


@pytest.fixture
def on_sqlite(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'db.sqlite3'}"


@pytest.fixture
def on_postgres() -> Iterator[str]:
    name = f"lcc_upgrade_{os.getpid()}"
    with psycopg.connect(server_url(), autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield on_server(name)
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.mark.parametrize("release", LANDED)
def test_nothing_is_lost_on_sqlite(release: str, tmp_path: Path, on_sqlite: str) -> None:
    told = upgraded(release, tmp_path, on_sqlite)
    assert told == {"vendor": "sqlite", "rows": 19, "lost": []}


@pytest.mark.parametrize("release", LANDED)
def test_nothing_is_lost_on_postgres(release: str, tmp_path: Path, on_postgres: str) -> None:
    told = upgraded(release, tmp_path, on_postgres)
    assert told == {"vendor": "postgresql", "rows": 19, "lost": []}


def upgraded(release: str, var: Path, database: str) -> dict[str, object]:
    """Bring a database with data from a release to this one; return what the program tells."""
    environment = {
        "VAR_DIR": str(var),
        "DATABASE_URL": database,
        "PYTHONPATH": f"{ROOT / 'site'}:{ROOT}",
        "PYTHONTZPATH": "",
        "DJANGO_SETTINGS_MODULE": "portal.settings.local",
    }
    told = subprocess.run(
        [sys.executable, "-m", "tests.migrations.upgrade", release],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
    )
    assert told.returncode == 0, told.stderr[-3000:]
    return dict(json.loads(told.stdout.splitlines()[-1]))
