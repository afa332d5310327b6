"""Where pages lie: the cache that all workers share, and before it the memory of each process."""

import hashlib
import logging
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import caches

from .pages import Page

logger = logging.getLogger(__name__)
IN_MEMORY = 24_000_000  # bytes in each process


class Store:
    """Pages of one generation; those of another are never found."""

    def __init__(self) -> None:
        self._generation = ""
        self._memory: dict[str, Page] = {}
        self._weight = 0

    def find(self, generation: str, name: str, now: datetime) -> Page | None:
        """Return the page that is kept, true or not any more."""
        if generation != self._generation:
            self._generation, self._memory, self._weight = generation, {}, 0
        page = self._memory.get(name)
        if page is None or not page.is_true(now):
            # Another process may have one that is fresher.
            found = quietly("get", key_of(generation, name))
            if isinstance(found, Page):
                self._remember(generation, name, found)
                return found
        return page

    def keep(self, generation: str, name: str, page: Page) -> None:
        """Keep a page for everybody, beyond its time: it is shown while the database is down."""
        timeout = settings.PAGE_CACHE_STALE_SECONDS
        quietly("set", key_of(generation, name), page, timeout=timeout)
        self._remember(generation, name, page)

    def _remember(self, generation: str, name: str, page: Page) -> None:
        if generation != self._generation:
            return
        if self._weight > IN_MEMORY:
            self._memory, self._weight = {}, 0
        self._memory[name] = page
        self._weight += sum(map(len, page.bodies.values()))


# One memory for each process.
STORE = Store()


def key_of(generation: str, name: str) -> str:
    """Return the key of a page in the shared cache. A release has its own: its static files."""
    release = getattr(staticfiles_storage, "manifest_hash", "")
    told = f"{release}|{generation}|{name}".encode()
    return hashlib.blake2b(told, digest_size=20).hexdigest()


def quietly(verb: str, *arguments: Any, **options: Any) -> Any:
    """Ask something of the cache of pages; None where it does not answer, and a line in the log."""
    try:
        return getattr(caches["pages"], verb)(*arguments, **options)
    except Exception:
        logger.exception("The cache of pages does not answer.")
        return None
