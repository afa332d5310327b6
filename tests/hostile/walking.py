"""Going through a portal from link to link, every view of it once or a few times."""

import re
from collections import Counter
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, resolve
from django.utils import translation
from playwright.sync_api import Error

from tests.hostile.watching import Watched

# What ends the session, is no screen, or is Wagtail's own list of where a thing is used.
LEFT = re.compile(
    r"logout|deconnexion|/export|/usage/|/unpublish/|^/(api|media|static)/"
    r"|\.(pdf|csv|xlsx|zip|ics|atom|rss|json|xml|txt|py)\b"
)
LINKS = "all => all.map(one => one.getAttribute('href'))"
# How many addresses of one kind are opened: editors' pages under one parent, dossiers, the rest.
MOST_OF_A_KIND = {"[": 2, "uuid": 5, "": 1}
MOST = 600


def view_of(path: str) -> str | None:
    """Return what tells the views of a portal apart; None for an address of nobody."""
    language = path[1:3] if path[1:3] in ("fr", "ar") else "fr"
    with translation.override(language):
        try:
            return str(resolve(path).route)
        except Resolver404:
            return None


class Walk:
    """One reader's way from link to link, through every kind of address that lies below `home`."""

    def __init__(self, reader: Watched, address: str, home: str, first: list[str]) -> None:
        self.reader, self.address, self.home = reader, address, home
        self.first, self.waiting = set(first), list(first)
        self.known, self.taken, self.shown = set(first), Counter[str](), 0
        self.broken: list[str] = []

    def is_wanted(self, path: str) -> bool:
        """Tell whether enough of the kind of an address have not been opened yet."""
        view = view_of(urlsplit(path).path)
        if view is None:
            return False
        kind = view + path.rsplit("/", 2)[0] if "[" in view else view
        most = next(most for part, most in MOST_OF_A_KIND.items() if part in view)
        self.taken[kind] += 1
        return self.taken[kind] <= most or path in self.first

    def go(self) -> int:
        """Open everything that is reached; return how many addresses that was."""
        opened = 0
        while self.waiting and opened < MOST:
            path = self.waiting.pop(0)
            if self.is_wanted(path):
                opened += 1
                self.open(path)
        return opened

    def open(self, path: str) -> None:
        """Open an address, look at it, and note where it leads."""
        page = self.reader.page
        try:
            answer = page.goto(self.address + path)
        except Error as error:
            if "Download is starting" not in str(error):
                raise
            return
        if answer is None or answer.status >= 500:
            self.broken.append(f"{path} {answer and answer.status}")
        self.shown += self.reader.look()
        links = page.eval_on_selector_all("a[href]", LINKS)
        for link in links:
            self.note(urljoin(page.url, link))

    def note(self, url: str) -> None:
        """Remember an address of the portal for later."""
        parts = urlsplit(url)
        own = f"{parts.scheme}://{parts.netloc}" == self.address
        below = own and parts.path.startswith(self.home)
        if below and url not in self.known and not LEFT.search(parts.path):
            self.known.add(url)
            self.waiting.append(parts.path + (f"?{parts.query}" if parts.query else ""))
