"""What stands around every page, kept between requests and forgotten when a page changes.

Menu, legal pages and settings are the same for all readers of one language. They are kept only
where the portal is one site, as an address then does not depend on the host that is asked.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.http import HttpRequest
from wagtail.models import Page, Site

from .bilingual import LANGUAGE_CODES

T = TypeVar("T")
SPOKEN = [f"{name}-{code}" for name in ("menu", "legal") for code in LANGUAGE_CODES]
NAMES = ["site", "settings", *SPOKEN]


def kept(name: str, read: Callable[[], T]) -> T:
    """Return what `read` found the last time, or now. `name` is one of `NAMES`."""
    if only_site() is None:
        return read()
    return _kept(name, read)


def only_site() -> Site | None:
    """Return the portal's site; nothing where there are several, or where nothing is kept."""
    if not settings.CHROME_SECONDS:
        return None
    return _kept("site", _read_site) or None


def settle(request: HttpRequest | None) -> None:
    """Spare Wagtail the search for the site of a request, where there is only one."""
    if request is None or hasattr(request, "_wagtail_site"):
        return
    site = only_site()
    if site is not None:
        request._wagtail_site = site  # type: ignore[attr-defined]


def forget(instance: Any = None, **_signal: Any) -> None:
    """Forget everything, now and once the change is in the database."""
    if instance is None or isinstance(instance, Page | Site):
        keys = [_key(name) for name in NAMES]
        cache.delete_many(keys)
        transaction.on_commit(lambda: cache.delete_many(keys))


def _kept(name: str, read: Callable[[], T]) -> T:
    found: T | None = cache.get(_key(name))
    if found is None:
        found = read()
        cache.set(_key(name), found, settings.CHROME_SECONDS)
    return found


def _read_site() -> Site | bool:
    sites = list(Site.objects.select_related("root_page")[:2])
    return sites[0] if len(sites) == 1 and sites[0].is_default_site else False


def _key(name: str) -> str:
    return f"publishing.chrome.{name}"
