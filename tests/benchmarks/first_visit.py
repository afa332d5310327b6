"""What a first visit to the home page weighs on a phone, in each language.

Serves the portal as `make run` does, in an empty folder, and reads from Chromium what came over
the wire: headers and compressed bodies, fonts and pictures included, whatever the page loads by
itself and while it is scrolled to its end. Fails above 75 kB. Run it with `make bench`;
`ADDRESS=http://…` measures a portal that is running already.
"""

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.beside import settle
from tests.serving import served
from tests.trials.figures import at_most
from tests.trials.results import told

LIMIT = 75_000  # bytes: a kB is a thousand
LANGUAGES = {"ar": "ar-MA", "fr": "fr-MA"}
PHONE = {"width": 390, "height": 844}


@dataclass(frozen=True)
class Fetched:
    """One answer: what it is for the page, its path, the bytes on the wire."""

    kind: str
    path: str
    size: int


def main() -> int:
    """Print a table for each language; return 1 if one of them is above the limit."""
    began = time.monotonic()
    with address() as base, browser() as chromium:
        settle(base)
        visits = {language: visit(chromium, base, language) for language in LANGUAGES}
    for language, fetched in visits.items():
        report(language, fetched)
    figures = [
        at_most(f"first visit, {language}", total(fetched), LIMIT, "bytes")
        for language, fetched in visits.items()
    ]
    return told("first_visit", figures, began)


def visit(chromium: Browser, base: str, language: str) -> list[Fetched]:
    """Open the home page with an empty cache, scroll to its end, and return what was fetched."""
    context = chromium.new_context(
        locale=LANGUAGES[language], viewport=PHONE, device_scale_factor=3, is_mobile=True
    )
    page = context.new_page()
    wire = context.new_cdp_session(page)
    kinds: dict[str, tuple[str, str]] = {}
    sizes: dict[str, int] = {}

    def answered(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = (event["type"], urlsplit(event["response"]["url"]).path)

    def finished(event: dict[str, Any]) -> None:
        sizes[event["requestId"]] = int(event["encodedDataLength"])

    wire.on("Network.responseReceived", answered)
    wire.on("Network.loadingFinished", finished)
    wire.send("Network.enable")
    page.goto(f"{base}/{language}/", wait_until="networkidle")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1000)
    context.close()
    return [Fetched(*kinds[key], size) for key, size in sizes.items() if key in kinds]


def total(fetched: list[Fetched]) -> int:
    """Return the bytes of a visit."""
    return sum(one.size for one in fetched)


def report(language: str, fetched: list[Fetched]) -> None:
    """Print what a visit fetched, the heaviest first."""
    print(f"\nHome page, {language}, phone, first visit")
    for one in sorted(fetched, key=lambda one: -one.size):
        print(f"{one.size:>9,}  {one.kind:<12} {one.path}")
    print(f"{total(fetched):>9,}  bytes in {len(fetched)} answers")


@contextmanager
def address() -> Iterator[str]:
    """Return where the portal is: the one that ADDRESS names, or one of our own."""
    if given := os.environ.get("ADDRESS"):
        yield given.rstrip("/")
        return
    with TemporaryDirectory(prefix="lcc-bench-") as folder, served(Path(folder)) as base:
        yield base


@contextmanager
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that CHROMIUM names."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


if __name__ == "__main__":
    sys.exit(main())
