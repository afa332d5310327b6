"""A programme with its sessions."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.models import Page

from formations import selectors
from formations.models import Programme, Session


def show(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the programme, its coming sessions, then those held."""
    rows = selectors.sessions_of(page)
    programme = rows[0].programme if rows else page.programme
    return page.render(request, context_overrides=presented(programme, rows))


def presented(programme: Programme, rows: list[Session]) -> dict[str, Any]:
    """Return what the template needs, from saved or unsaved sessions."""
    today = timezone.localdate()
    return {
        "programme": programme,
        "coming": [row for row in rows if not row.span.is_over(today)],
        "past": [row for row in rows if row.span.is_over(today)],
    }
