"""Lighthouse on a phone: every public template, in both languages; all four scores must be 100.

Serves the demonstration in an empty folder, or audits the portal that ADDRESS names. A page that
falls short is audited again, as a busy machine lowers the first score; it fails if it still does.
Needs Node, Chromium, and `make tools`.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterable, Iterator
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from tests.benchmarks.first_visit import address

HERE = Path(__file__).parent
WANTED = 100
# A shared machine lowers the speed that Lighthouse reckons: CI says how far it may fall.
SPEED = int(os.environ.get("LIGHTHOUSE_PERFORMANCE", WANTED))
# One address for each public template; the demonstration has them all. A star is looked up.
TEMPLATES = [
    "",
    "mentions-legales/",
    "accessibilite/",
    "label/",
    "label/principes/",
    "label/processus/",
    "label/gouvernance/",
    "label/avancement/",
    "label/outils/",
    "label/questions-frequentes/",
    "appels/",
    "appels/appel-*/",
    "formations/",
    f"formations/{date.today():%Y/%m}/",
    "formations/formation-auto-evaluation/",
    "formations/formation-auto-evaluation/2022-06-06-rabat/",
    "conventions/",
    "conventions/?layout=timeline",
    "conventions/label-commune-citoyenne/",
    "actualites/",
    "actualites/ouverture-de-l-appel-2022/",
    "recherche/?q=label",
    "compte/",
    "verifier/",
]
# These ask search engines to leave them out, which Lighthouse would count against them.
UNINDEXED = ("/recherche/", "/compte/", "/verifier/")
TRIES = 4


def main(wanted: Iterable[str]) -> int:
    """Print the scores of each page; return 1 if one stays below what is wanted."""
    with address() as base:
        paths = list(wanted) or [
            found_path(base, f"/{code}/{path}") for path in TEMPLATES for code in ("fr", "ar")
        ]
        left = [f"{base}{path}" for path in paths]
        for _try in range(TRIES):
            told = list(audited(left))
            left = [one["address"] for one in told if falls_short(one)]
            if not left:
                break
    for one in told:
        for lack in one["lacking"] if falls_short(one) else ():
            print(f"FAILED {one['address']} {lack['category']}: {lack['id']} {lack['where']}")
    print(f"{len(paths) - len(left)} of {len(paths)} pages have {WANTED} x 4.")
    return int(bool(left))


def found_path(base: str, path: str) -> str:
    """Return a path as it is, or the first of the sitemap that fits its star."""
    if "*" not in path:
        return path
    with urllib.request.urlopen(f"{base}/sitemap-pages.xml", timeout=30) as answer:
        listed = re.findall(r"<loc>https?://[^/]+([^<]+)</loc>", answer.read().decode())
    return next(one for one in sorted(listed, reverse=True) if fnmatch(one, path))


def falls_short(told: dict[str, Any]) -> bool:
    """Tell whether a page has a score below what is wanted, or could not be read."""
    return bool(told.get("error")) or any(
        score < (SPEED if name == "performance" else WANTED)
        for name, score in told["scores"].items()
    )


def asked(address: str) -> dict[str, Any]:
    """Return what run.mjs is told of a page."""
    return {"address": address, "indexed": not any(path in address for path in UNINDEXED)}


def audited(addresses: list[str]) -> Iterator[dict[str, Any]]:
    """Yield what Lighthouse says of each address, and print its scores as they come."""
    environment = os.environ | {"CHROME_PATH": os.environ.get("CHROMIUM", "/usr/bin/chromium")}
    node = shutil.which("node")
    assert node and (HERE / "node_modules").exists(), "Node and `make tools` are needed"
    with subprocess.Popen(
        [node, "run.mjs"],
        cwd=HERE,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps([asked(one) for one in addresses]))
        process.stdin.close()
        for line in process.stdout:
            told = json.loads(line)
            print(
                *(f"{score:>4}" for score in told["scores"].values()), told["address"], flush=True
            )
            yield told
    if process.returncode:
        raise RuntimeError(f"Lighthouse ended with {process.returncode}.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
