"""A portal of its own for the journeys, and a browser in both languages."""

import os
import shutil
import threading
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

from tests.serving import ROOT, NotServed, served

PATIENCE = 60_000  # milliseconds for a page to come, on a slow machine with others at work
expect.set_options(timeout=PATIENCE)


@dataclass(frozen=True)
class Portal:
    """A running portal: where it is, and where it keeps its things."""

    address: str
    var: Path

    @property
    def password(self) -> str:
        """The staff password that was drawn at its first start."""
        return (self.var / "staff-password").read_text().strip()

    def get(self, path: str) -> str:
        """Return the text at an address, without a browser."""
        with urllib.request.urlopen(self.address + path, timeout=30) as answer:
            return answer.read().decode()


@dataclass
class View:
    """A page of the browser in one language and width; it remembers what went wrong in it."""

    language: str
    width: int
    page: Page
    portal: Portal
    errors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.errors.append(f"{self.page.url}: {error}"))

    def _console(self, message: ConsoleMessage) -> None:
        # A form with something to mend is answered with 422, which Chromium calls an error.
        if message.type == "error" and "status of 422" not in message.text:
            self.errors.append(f"{self.page.url}: {message.text}")

    def open(self, path: str) -> int:
        """Go to an address of the portal; return the status of the answer."""
        answer = self.page.goto(self.portal.address + path)
        assert answer is not None
        return answer.status

    def overflow(self) -> int:
        """Return by how many pixels the page is wider than its window."""
        root = "document.documentElement"
        return int(self.page.evaluate(f"{root}.scrollWidth - {root}.clientWidth"))


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def front() -> Iterator[str]:
    """The example site of docs/, from an origin of its own."""
    folder = partial(Quiet, directory=str(ROOT / "docs" / "example-front"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), folder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory, front: str) -> Iterator[Portal]:
    """The portal as `make run` serves it, in an empty folder; the example site may read it.

    Or the one that runs at the address PORTAL, from the folder VAR_DIR.
    """
    if address := os.environ.get("PORTAL"):
        yield Portal(address, Path(os.environ["VAR_DIR"]))
        return
    var = tmp_path_factory.mktemp("var")
    os.environ["API_CORS_ORIGINS"] = front
    try:
        with served(var) as address:
            yield Portal(address, var)
    except NotServed as error:
        pytest.exit(f"The portal did not start:\n{error}", returncode=1)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that CHROMIUM names."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def context_for(browser: Browser, language: str, width: int) -> BrowserContext:
    """Return a fresh visitor, without cookies."""
    height = 844 if width < 600 else 900
    context = browser.new_context(
        locale={"ar": "ar-MA", "fr": "fr-MA"}[language],
        viewport={"width": width, "height": height},
        timezone_id="Africa/Casablanca",
    )
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture(params=[("ar", 390), ("fr", 1280)], ids=["ar-390", "fr-1280"])
def view(request: pytest.FixtureRequest, browser: Browser, portal: Portal) -> Iterator[View]:
    """A visitor on a phone in Arabic, and one at a desk in French; no console error allowed."""
    language, width = request.param
    context = context_for(browser, language, width)
    view = View(language, width, context.new_page(), portal)
    yield view
    context.close()
    assert view.errors == []
