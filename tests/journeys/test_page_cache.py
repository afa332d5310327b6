"""Kept pages in a served portal: fresh in every worker, there while the database is not."""

import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.conftest import Portal
from tests.serving import ROOT

PAGE = "/fr/mentions-legales/"
RENAME = """
from home.models import StandardPage
page = StandardPage.objects.get(slug="mentions-legales", locale__language_code="fr")
page.title = {title!r}
page.save_revision().publish()
"""


def manage(portal: Portal, script: str) -> None:
    """Run a few lines in a process of their own, as the worker or an officer's request would."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    environment = kept | {"VAR_DIR": str(portal.var)}
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", script]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)


def title(portal: Portal, path: str = PAGE) -> str:
    """Return the title of a page, over a connection of its own: any worker may answer."""
    found = re.search(r"<title>(.*?) — ", portal.get(path), re.DOTALL)
    assert found
    return found[1].strip()


def workers(portal: Portal) -> list[int]:
    """Return the processes that answer: the children of the one that listens."""
    ports = subprocess.run(["pgrep", "-f", "manage.py serve"], capture_output=True, text=True)
    found = []
    for pid in map(int, ports.stdout.split()):
        told = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
        if f"VAR_DIR={portal.var}".encode() in told:
            found.append(pid)
    return found


def test_a_changed_title_shows_on_the_next_request_in_every_worker(portal: Portal) -> None:
    assert len(workers(portal)) >= 3  # the master and two workers at least
    before = {title(portal) for _ in range(30)}
    assert len(before) == 1
    manage(portal, RENAME.format(title="Titre nouveau"))
    assert {title(portal) for _ in range(30)} == {"Titre nouveau"}
    manage(portal, RENAME.format(title=before.pop()))


@pytest.fixture
def without_database(portal: Portal) -> Iterator[Portal]:
    """Keep a page, then put a folder where the database was."""
    title(portal)
    place, aside = portal.var / "db.sqlite3", portal.var / "db.aside"
    place.rename(aside)
    place.mkdir()
    yield portal
    place.rmdir()
    aside.rename(place)


def test_kept_pages_are_served_while_the_database_is_gone(without_database: Portal) -> None:
    assert {title(without_database) for _ in range(10)} == {"Mentions légales"}


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_rest_asks_to_come_back_in_the_readers_language(
    without_database: Portal, language: str
) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        without_database.get(f"/{language}/recherche/?q=label")
    told = refused.value.read().decode()
    assert (refused.value.code, refused.value.headers["Retry-After"]) == (503, "30")
    assert f'<html lang="{language}"' in told
