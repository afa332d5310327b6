"""The calendar as a list and as a month."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.models import Page

from formations import selectors
from formations.domain.months import Month
from formations.forms import CalendarFilters
from formations.models import Session
from publishing.paging import OneQueryPaginator

PER_PAGE = 20


@dataclass(frozen=True)
class Day:
    """A cell of the month."""

    date: date
    in_month: bool
    is_today: bool
    sessions: list[Session]


def show_list(request: HttpRequest, page: Page) -> HttpResponse:
    """List sessions by month, filtered, twenty a page."""
    filters = CalendarFilters(request.GET)
    wish = filters.wish()
    today = timezone.localdate()
    found = selectors.wished(wish, today) if wish else Session.objects.none()
    part = OneQueryPaginator(found, PER_PAGE).get_page(request.GET.get("page"))
    rows = selectors.addressed(part.object_list)
    context = _shared(request, page, filters, rows) | {
        "part": part,
        "groups": _by_month(rows),
        "this_month": Month.of(today),
    }
    return page.render(request, context_overrides=context)


def show_month(request: HttpRequest, page: Page, year: int, number: int) -> HttpResponse:
    """Show one month as weeks from Monday, and its sessions below."""
    try:
        month = Month(year, number)
    except ValueError as error:
        raise Http404(str(error)) from error
    filters = CalendarFilters(request.GET)
    wish = filters.wish()
    found = selectors.in_month(month.first, month.last, wish) if wish else []
    rows = selectors.addressed(found)
    context = _shared(request, page, filters, rows) | {
        "month": month,
        "weeks": _weeks(month, rows, timezone.localdate()),
        "sessions": rows,
    }
    return page.render(
        request, context_overrides=context, template="formations/calendar_month.html"
    )


def _shared(
    request: HttpRequest, page: Page, filters: CalendarFilters, rows: list[Session]
) -> dict[str, Any]:
    kept = request.GET.copy()
    kept.pop("page", None)
    narrowing = kept.copy()
    narrowing.pop("when", None)
    feed = request.build_absolute_uri(f"{page.url}ics/")
    return {
        "wish": filters.offer(selectors.with_regions(rows)),
        "filters": filters,
        "query": kept.urlencode(),
        "narrowing": narrowing.urlencode(),
        "webcal": f"webcal:{feed.partition(':')[2]}",
    }


def _by_month(rows: list[Session]) -> list[tuple[Month, list[Session]]]:
    groups = groupby(rows, key=lambda row: Month.of(row.starts_on))
    return [(month, list(sessions)) for month, sessions in groups]


def _weeks(month: Month, rows: list[Session], today: date) -> list[list[Day]]:
    held: dict[date, list[Session]] = {}
    for row in rows:
        for day in row.span.days():
            held.setdefault(day, []).append(row)
    return [
        [Day(day, month.holds(day), day == today, held.get(day, [])) for day in week]
        for week in month.weeks()
    ]
