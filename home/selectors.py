"""Reads of the home app. Nothing here writes."""

import datetime
from importlib import import_module
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Locale, Page

from .models import HomePage, NewsIndexPage, NewsPage, StandardPage


def latest_news(locale: Locale, limit: int = 3) -> list[NewsPage]:
    """Return the latest published articles and communiqués of one language."""
    return list(_news().filter(locale=locale)[:limit])


def _news() -> QuerySet[NewsPage]:
    pages: QuerySet[NewsPage] = NewsPage.objects.live().public()
    return pages.select_related("topic", "picture").order_by("-date", "-pk")


def news_years(index: NewsIndexPage) -> list[int]:
    """Return the years that have news, latest first."""
    dates = NewsPage.objects.live().child_of(index).dates("date", "year", order="DESC")
    return [date.year for date in dates]


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
    pages = _news().child_of(index)
    if year:
        pages = pages.filter(date__year=year)
    if kind:
        pages = pages.filter(content_type__model=f"{kind}page")
    if topic:
        pages = pages.filter(topic__slug=topic)
    return pages


def footer_pages(language: str) -> list[StandardPage]:
    """Return the pages that every footer links to, legal pages above all."""
    pages = StandardPage.objects.live().public().filter(in_footer=True)
    return list(pages.filter(locale__language_code=language).order_by("path"))


def search_pages(words: str, locale: Locale) -> Any:
    """Return the public pages of one language that hold the words, best first."""
    if not words:
        return Page.objects.none()
    pages = Page.objects.live().public().filter(locale=locale).specific()
    return pages.search(words)


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


def open_calls(now: datetime.datetime, language: str) -> list[dict[str, Any]]:
    """Return the open calls with the address of their page in `fr` or `ar`."""
    try:
        calls = import_module("label.calls.selectors")
    except ModuleNotFoundError:
        return []
    return [
        {"call": call, "url": calls.call_page_url(call, language)} for call in calls.open_calls(now)
    ]


def next_sessions(now: datetime.datetime, limit: int = 3) -> list[Any]:
    """Return the next training sessions."""
    try:
        formations = import_module("formations.selectors")
    except ModuleNotFoundError:
        return []
    return list(formations.upcoming_sessions(now, limit))
