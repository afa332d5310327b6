"""docs/environment.md names every variable that the settings read, and no other."""

import re

from portal.settings.env import ROOT

SOURCES = [*(ROOT / "site/portal/settings").glob("*.py"), ROOT / "site/gunicorn.conf.py"]
READ = re.compile(r"""(?:\benv|Env\(\)|environ)(?:\.\w+)?\(\s*["']([A-Z][A-Z0-9_]+)["']""")
NAMED = re.compile(r"`([A-Z][A-Z0-9_]{2,})`")
# Python's own, which the portal sets for itself.
OWN = {"PYTHONTZPATH"}


def read() -> set[str]:
    """Return the variables that the settings read."""
    return {name for path in SOURCES for name in READ.findall(path.read_text())} - OWN


def named() -> set[str]:
    """Return the variables in the first column of the page's tables."""
    lines = (ROOT / "docs/environment.md").read_text().splitlines()
    cells = [line.split("|")[1] for line in lines if line.startswith("| `")]
    return {name for cell in cells for name in NAMED.findall(cell)}


def test_the_page_names_what_the_settings_read_and_nothing_else():
    assert sorted(read() - named()) == []
    assert sorted(named() - read()) == []
    assert {"DATABASE_URL", "WEB_THREADS", "VAR_DIR"} <= read()
