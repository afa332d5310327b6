"""The calendar as a subscription, and coming sessions as an Atom feed."""

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from wagtail.models import Page

from formations import selectors
from formations.calendars import calendar_of
from formations.forms import CalendarFilters
from formations.models import Session
from formations.words import dates, place
from publishing.bilingual import pick

from .session import CALENDAR, host_of

ENTRIES = 30


def subscription(request: HttpRequest, page: Page) -> HttpResponse:
    """Answer every session of the past year and to come; the list's filters apply."""
    filters = CalendarFilters(request.GET)
    wish = filters.wish()
    found = selectors.subscribed(wish, timezone.localdate()) if wish else []
    language = page.locale.language_code
    sessions = selectors.addressed(found, language)
    if filters.offer(selectors.with_regions(sessions)) is None:
        return HttpResponseBadRequest(content_type="text/plain")
    content = calendar_of(
        sessions,
        name=page.title,
        language=language,
        host=host_of(request),
    )
    return HttpResponse(content, content_type=CALENDAR)


def atom(request: HttpRequest, page: Page) -> HttpResponse:
    """Answer the coming sessions as Atom."""
    language = page.locale.language_code
    host = host_of(request)
    feed = Atom1Feed(
        title=page.title,
        link=f"{host}{page.url}",
        description=page.introduction,
        language=language,
        feed_url=request.build_absolute_uri(request.path),
    )
    coming = selectors.wished(selectors.Wish(), timezone.localdate())[:ENTRIES]
    sessions = selectors.addressed(coming, language)
    selectors.with_regions(sessions)
    for session in sessions:
        _add(feed, session, host)
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _add(feed: Atom1Feed, session: Session, host: str) -> None:
    title = pick(session.programme, "title")
    feed.add_item(
        title=f"{title} – {dates(session.span)}",
        link=f"{host}{session.url}",
        # Atom1Feed says that summaries are HTML.
        description=escape(" – ".join(filter(None, [dates(session.span), place(session)]))),
        unique_id=f"tag:{urlsplit(host).hostname},2026:session-{session.pk}",
        updateddate=session.updated_at,
        pubdate=session.updated_at,
    )
