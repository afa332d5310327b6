"""What stands around every page, kept between requests and forgotten when a page changes.

Menu, legal pages and settings are the same for all readers of one language, and hold nothing of
theirs. They are kept only where the portal is one site, as an address then does not depend on the
host that is asked, and only in a cache that all workers share. All of it lies under the name of
the generation of what is published.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from wagtail.models import Site

from .publication import begin_generation, generation

T = TypeVar("T")
PLACE = "publishing.chrome"


class Shelf:
    """What one request finds in the cache, fetched once."""

    def __init__(self) -> None:
        self.place = f"{PLACE}.{generation()}"
        self.things: dict[str, Any] = cache.get(self.place) or {}

    def take(self, name: str, read: Callable[[], T]) -> T:
        """Return what lies there, or what `read` finds, and put it there."""
        if name not in self.things:
            self.things[name] = read()
            cache.set(self.place, self.things, settings.CHROME_SECONDS)
        found: T = self.things[name]
        return found


def kept(request: HttpRequest | None, name: str, read: Callable[[], T]) -> T:
    """Return what `read` found the last time, or now, under a name of the caller's own."""
    shelf = _shelf(request)
    return read() if shelf is None or not _only_site(shelf) else shelf.take(name, read)


def settle(request: HttpRequest | None) -> None:
    """Spare Wagtail the search for the site of a request, where there is only one."""
    if request is None or hasattr(request, "_wagtail_site"):
        return
    shelf = _shelf(request)
    site = _only_site(shelf) if shelf else None
    if site:
        request._wagtail_site = site  # type: ignore[attr-defined]


def forget() -> None:
    """Forget everything, now and once the change is in the database."""
    begin_generation()


def _shelf(request: HttpRequest | None) -> Shelf | None:
    if not settings.CHROME_SECONDS:
        return None
    if request is None:
        return Shelf()
    found: Shelf = request.__dict__.get("_chrome") or request.__dict__.setdefault(
        "_chrome", Shelf()
    )
    return found


def _only_site(shelf: Shelf) -> Site | None:
    return shelf.take("site", _read_site)


def _read_site() -> Site | None:
    """Return the portal's site; nothing where there are several."""
    sites = list(Site.objects.select_related("root_page")[:2])
    return sites[0] if len(sites) == 1 and sites[0].is_default_site else None
