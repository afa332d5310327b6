"""Reads of the home app. Nothing here writes."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from formations import selectors as formations
from formations.labels import State
from formations.models import Session
from label.calls import selectors as calls
from label.calls.models import Call

from .models import HomePage, NewsIndexPage, NewsPage, StandardPage


def latest_news(locale: Locale, limit: int = 3) -> list[NewsPage]:
    """Return the latest published articles and communiqués of one language."""
    return list(_open(NewsPage.objects.filter(locale=locale))[:limit])


def _open(pages: QuerySet[NewsPage]) -> QuerySet[NewsPage]:
    shown = pages.filter(live=True).exclude(pk__in=_restricted())
    fetched = shown.select_related("topic", "picture").prefetch_related("picture__renditions")
    return fetched.defer("body").order_by("-date", "-pk")


def _restricted() -> Any:
    """Return the keys of pages that only some may read; what stands below them is not listed."""
    return PageViewRestriction.objects.values("page")


@dataclass(frozen=True)
class OpenCall:
    """A call that takes dossiers, and the address of its page."""

    call: Call
    url: str


@dataclass(frozen=True)
class Facet:
    """How many news of one index share a year, a kind (`article`, `communique`) and a topic."""

    year: int
    kind: str
    topic: str
    topic_fr: str
    topic_ar: str
    count: int


def news_facets(index: NewsIndexPage) -> list[Facet]:
    """Return what the news under an index can be narrowed by, in one query."""
    names = ("date__year", "content_type__model", "topic__slug", "topic__name_fr", "topic__name_ar")
    pages = NewsPage.objects.child_of(index).live().exclude(pk__in=_restricted())
    rows = pages.order_by().values_list(*names).annotate(count=Count("pk"))
    return [
        Facet(year, kind.removesuffix("page"), slug or "", fr or "", ar or "", count)
        for year, kind, slug, fr, ar, count in rows
    ]


def news_of(
    index: NewsIndexPage,
    *,
    year: int | None = None,
    kind: str = "",
    topic: str = "",
) -> QuerySet[NewsPage]:
    """Return the news under an index, latest first, narrowed by what is given.

    `kind` is `article` or `communique`, `topic` a topic's slug.
    """
    pages = _open(NewsPage.objects.child_of(index))
    if year:
        pages = pages.filter(date__year=year)
    if kind:
        pages = pages.filter(content_type__model=f"{kind}page")
    if topic:
        pages = pages.filter(topic__slug=topic)
    return pages


def footer_pages(language: str) -> list[StandardPage]:
    """Return the pages that every footer links to, legal pages above all."""
    pages = StandardPage.objects.live().filter(in_footer=True, locale__language_code=language)
    return list(pages.select_related("locale").defer("body").order_by("path"))


def home_links(page: HomePage) -> dict[str, str]:
    """Return the addresses that a home page leads to, empty where a page is missing.

    Pages are named by their types and looked up under this home page, all in one query.
    """
    wanted = {"newsindexpage": "news_url", "calendarpage": "calendar_url"}
    links = dict.fromkeys([*wanted.values(), "brief_url"], "")
    told = Q(content_type__model__in=wanted)
    if page.brief_link_id:
        twin = Page.objects.filter(pk=page.brief_link_id).values("translation_key")
        told |= Q(translation_key__in=twin)
    found = Page.objects.live().descendant_of(page).filter(told).defer_streamfields()
    for one in found:
        name = wanted.get(one.cached_content_type.model, "brief_url")
        links[name] = one.url or ""
    return links


def open_calls(now: datetime.datetime, language: str) -> list[OpenCall]:
    """Return the open calls that a live page shows in `fr` or `ar`, the first to close first."""
    found = [
        OpenCall(call=call, url=calls.call_page_url(call, language))
        for call in calls.open_calls(now)
    ]
    return [one for one in found if one.url]


def next_sessions(now: datetime.datetime, limit: int = 3) -> list[Session]:
    """Return the next training sessions, each with its `.url`."""
    return formations.upcoming_sessions(now, limit)


def applicable_calls(now: datetime.datetime) -> list[Call]:
    """Return the open calls that a commune can answer now, the first to close first."""
    return [call for call in calls.open_calls(now) if call.published_version_id]


def next_sessions_in(region: str, now: datetime.datetime, limit: int = 3) -> list[Session]:
    """Return the next training sessions of a region, each with its `.url`."""
    coming = formations.wished(formations.Wish(region=region), timezone.localdate(now))
    return formations.addressed(coming.filter(state=State.PLANNED)[:limit])
