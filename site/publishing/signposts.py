"""The addresses around a page. At most one query for each question, asked once a request.

The menu, the same for all, is kept between requests.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.encoding import escape_uri_path
from wagtail.models import Page, Site

from publishing.bilingual import active_language
from publishing.chrome import kept, settle

T = TypeVar("T")
MENU_DEPTH = 3  # below the tree's root and the language's home page


@dataclass(frozen=True)
class Signpost:
    """A page to go to. `here` is the page being read, `above` one that contains it."""

    title: str
    url: str
    here: bool = False
    above: bool = False

    @property
    def current(self) -> str:
        """The value of `aria-current`, empty elsewhere."""
        return "page" if self.here else "true" if self.above else ""


@dataclass(frozen=True)
class Twin:
    """The same page in another language; `exists` is false where the address is only its home."""

    language: str
    name: str
    url: str
    exists: bool

    @property
    def path(self) -> str:
        """The address without its query."""
        return self.url.partition("?")[0]


def home_address(language: str | None = None) -> str:
    """Return the path of a language's home page."""
    with translation.override(language or active_language()):
        return reverse("wagtail_serve", args=("",))


def address_of(url_path: str, language: str) -> str:
    """Return the address of the page at `url_path` in a language's tree, without a query."""
    with translation.override(language):
        below = url_path.removeprefix(_root_path(language))
        return reverse("wagtail_serve", args=(below,))


def main_menu(request: HttpRequest | None) -> list[Signpost]:
    """Return what stands in the main menu, in the order of the page tree."""

    def read() -> list[Signpost]:
        pages = (
            Page.objects.live()
            .in_menu()
            .filter(depth=MENU_DEPTH, url_path__startswith=_root_path(active_language()))
            .defer_streamfields()
        )
        settle(request)
        return [Signpost(page.title, page.get_url(request) or "") for page in pages]

    name = f"menu-{active_language()}"
    entries = _once(request, name, lambda: kept(request, name, read))
    path = _path_of(request)
    return [
        replace(one, here=path == one.url, above=path != one.url and path.startswith(one.url))
        for one in entries
    ]


def trail(request: HttpRequest | None, page: Page | None) -> list[Signpost]:
    """Return the way from the home page to `page`, both included; empty on the home page."""
    if page is None or not page.pk or page.depth < MENU_DEPTH:
        return []

    def read() -> list[Signpost]:
        above = [one for one in _kin(request, page) if page.is_descendant_of(one)]
        return [*(_signpost(request, one) for one in above), _signpost(request, page, here=True)]

    return _once(request, f"trail-{page.pk}", read)


def neighbours(request: HttpRequest | None, page: Page | None) -> list[Signpost]:
    """Return the live pages under the same entry of the main menu; fewer than two is none."""
    if page is None or not page.pk or page.depth < MENU_DEPTH:
        return []
    part = page.path[: MENU_DEPTH * page.steplen]
    pages = Page.objects.live().in_menu().filter(path__startswith=part, depth=MENU_DEPTH + 1)
    found = [_signpost(request, one) for one in pages.defer_streamfields()]
    return found if len(found) > 1 else []


def twins(request: HttpRequest | None, page: Page | None) -> list[Twin]:
    """Return this page in the other languages, its query kept, or their home pages."""
    others = [(code, name) for code, name in settings.LANGUAGES if code != active_language()]

    def read() -> list[Twin]:
        paths = {code: _twin_path(request, page, code) for code, _name in others}
        return [
            Twin(code, str(name), paths[code] or home_address(code), exists=bool(paths[code]))
            for code, name in others
        ]

    return _once(request, f"twins-{page.pk if page else ''}", read)


def _twin_path(request: HttpRequest | None, page: Page | None, language: str) -> str:
    if page is not None and page.pk:
        return _translated_page(request, page, language)
    match = getattr(request, "resolver_match", None)
    if request is None or match is None or match.view_name == "wagtail_serve":
        return ""
    here = request.get_full_path()
    there = translate_url(here, language)
    return there if there != here else ""


def _translated_page(request: HttpRequest | None, page: Page, language: str) -> str:
    twins = {
        one.locale.language_code: one
        for one in _kin(request, page)
        if one.live and one.translation_key == page.translation_key
    }
    twin = twins.get(language)
    address: str = (twin.get_url(request) if twin else None) or ""
    own = page.get_url(request)
    if not (address and request and own and _path_of(request).startswith(own)):
        return address
    # What follows the page's own address: a month, a number, a filter.
    return address + request.get_full_path()[len(own) :]


def _kin(request: HttpRequest | None, page: Page) -> list[Page]:
    """Return, in one query, the pages above this one from the home page, and its translations."""

    def read() -> list[Page]:
        ends = range(page.steplen * (MENU_DEPTH - 1), len(page.path), page.steplen)
        above = Q(path__in=[page.path[:end] for end in ends])
        twins = Q(translation_key=page.translation_key) & ~Q(pk=page.pk)
        found = Page.objects.filter(above | twins).select_related("locale").order_by("path")
        return list(found.defer_streamfields())

    return _once(request, f"kin-{page.pk}", read)


def _signpost(request: HttpRequest | None, one: Page, *, here: bool = False) -> Signpost:
    url = one.get_url(request) or ""
    path = _path_of(request)
    return Signpost(
        title=one.title,
        url=url,
        here=here or bool(path and path == url),
        above=bool(path and path != url and path.startswith(url) and one.depth >= MENU_DEPTH),
    )


def _path_of(request: HttpRequest | None) -> str:
    """Return the path that is asked for as addresses are written, Arabic letters as `%D8%A7`."""
    return escape_uri_path(request.path) if request else ""


def _root_path(language: str) -> str:
    roots = [root for root in Site.get_site_root_paths() if root.language_code == language]
    return roots[0].root_path if roots else "/none/"


def _once(request: HttpRequest | None, name: str, read: Callable[[], T]) -> T:
    """Return what `read` found the first time it was asked during this request."""
    if request is None:
        return read()
    known = request.__dict__.setdefault("_signposts", {})
    if name not in known:
        known[name] = read()
    found: T = known[name]
    return found
