"""A programme with its sessions."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.models import Page

from formations import selectors
from formations.models import Programme


def show(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the programme, its coming sessions, then those held."""
    sessions = page.programme.sessions.prefetch_related("regions").order_by(
        "starts_on", "starts_at", "pk"
    )
    rows = [_at(page, row) for row in sessions]
    return page.render(request, context_overrides=presented(page.programme, rows))


def presented(programme: Programme, rows: list[Any]) -> dict[str, Any]:
    """Return what the template needs, from saved or unsaved sessions."""
    today = timezone.localdate()
    for row in rows:
        row.programme = programme
    return {
        "programme": programme,
        "coming": [row for row in rows if not row.span.is_over(today)],
        "past": [row for row in rows if row.span.is_over(today)],
    }


def _at(page: Page, row: Any) -> Any:
    row.url = selectors.session_url(page, row)
    row.url_language = page.locale.language_code
    return row
