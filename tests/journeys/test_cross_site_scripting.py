"""Texts that would run, in every column that people fill, opened on every screen that shows them.

The portal is the demonstration with a payload in each of its texts: names, titles, bodies, labels
and helps, answers, reasons, notes, messages, letters. Readers walk it from link to link, one
address for each view, and what runs, what the policy stops and what became an element is told.
"""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser

from tests.hostile.payloads import PAYLOADS
from tests.hostile.walking import Walk
from tests.hostile.watching import Watched
from tests.journeys.conftest import Portal, context_for
from tests.serving import ROOT, served

SOUGHT = ["script", "onerror", "7|add", "%3Cscript%3Ex55()%3C/script%3E"]
# Who reads, where they stay, and what no link leads to.
PLACES = {
    "public-fr": ("", "/fr/", [f"/fr/recherche/?q={words}" for words in SOUGHT]),
    "public-ar": ("", "/ar/", [f"/ar/recherche/?q={words}" for words in SOUGHT]),
    "commune": ("commune", "/fr/", ["/fr/dossiers/", "/fr/compte/espace/"]),
    "staff": ("staff", "/admin/", [f"/admin/pages/search/?q={words}" for words in SOUGHT]),
}

OPENED = {"public-fr": 30, "public-ar": 30, "commune": 25, "staff": 150}


@dataclass(frozen=True)
class Hostile(Portal):
    """A portal full of payloads, and the keys of sessions in it."""

    sessions: dict[str, str]
    written: int


@pytest.fixture(scope="module")
def hostile(portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hostile]:
    """A copy of the demonstration, with a payload in each of its texts."""
    var = tmp_path_factory.mktemp("hostile") / "var"
    left = shutil.ignore_patterns("cache", "metrics", "log", "db.sqlite3*")
    shutil.copytree(portal.var, var, ignore=left)
    # Others write while it is copied.
    one, other = (sqlite3.connect(folder / "db.sqlite3") for folder in (portal.var, var))
    with closing(one) as kept, closing(other) as copy:
        kept.backup(copy)
    environment = {
        "VAR_DIR": str(var),
        "PYTHONPATH": f"{ROOT / 'site'}:{ROOT}",
        "PYTHONTZPATH": "",
        "DJANGO_SETTINGS_MODULE": "portal.settings.local",
    }
    told = subprocess.run(
        [sys.executable, "-m", "tests.hostile.planting"],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
    )
    assert told.returncode == 0, told.stderr
    planted = json.loads(told.stdout.splitlines()[-1])
    with served(var) as address:
        yield Hostile(address, var, planted["sessions"], planted["written"])


@pytest.mark.parametrize("place", PLACES)
def test_no_text_runs_on_any_screen(browser: Browser, hostile: Hostile, place: str) -> None:
    assert len(PAYLOADS) >= 40
    assert hostile.written > 2000
    who, home, first = PLACES[place]
    language = "ar" if home == "/ar/" else "fr"
    context = context_for(browser, language, 1280)
    if who:
        cookie = {"name": "sessionid", "value": hostile.sessions[who], "url": hostile.address}
        context.add_cookies([cookie])
    reader = Watched(context)
    walk = Walk(reader, hostile.address, home, [home, *first])
    opened = walk.go()
    context.close()
    assert walk.broken == []
    assert reader.harm == []
    assert opened > OPENED[place]
    assert walk.shown > 10 * opened
