"""One session: its page, its diary entry."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.models import Page

from formations import selectors, structured, words
from formations.calendars import calendar_of
from formations.enrolments import offer_of
from formations.models import Session
from publishing.bilingual import pick
from publishing.publication import part_now, shows_part
from publishing.signposts import Signpost, trail

REGISTRATIONS = "registrations"  # see settings.PUBLISHED_APART
CALENDAR = "text/calendar; charset=utf-8"


def show(request: HttpRequest, page: Page, code: str) -> HttpResponse:
    """Show the session, in the language of the page."""
    now = timezone.now()
    part = part_now(REGISTRATIONS)
    session = _found(page, code)
    offer = offer_of(session, now)
    if offer:
        part = replace(part, until=offer.enrolment.window.next_change(now))
    name = " – ".join(filter(None, [page.title, words.dates(session.span), pick(session, "city")]))
    context = {
        "session": session,
        "programme": session.programme,
        "offer": offer,
        "documents": session.documents.select_related("document"),
        "event": structured.event(session, host_of(request)),
        "share_title": name,
        "share_description": pick(session.programme, "summary"),
        "crumbs": [*trail(request, page), Signpost(title=words.dates(session.span), url="")],
    }
    answer = page.render(request, context_overrides=context, template="formations/session.html")
    return shows_part(answer, part)


def download(request: HttpRequest, page: Page, code: str) -> HttpResponse:
    """Answer the session as a calendar file."""
    session = _found(page, code)
    language = page.locale.language_code
    content = calendar_of(
        [session],
        name=pick(session.programme, "title", language),
        language=language,
        host=host_of(request),
    )
    answer = HttpResponse(content, content_type=CALENDAR)
    answer["Content-Disposition"] = f'attachment; filename="{session.code}.ics"'
    return answer


def host_of(request: HttpRequest) -> str:
    """Return the beginning of absolute addresses: `https://lcc.example`."""
    return f"{request.scheme}://{request.get_host()}"


def _found(page: Page, code: str) -> Session:
    sessions = selectors.sessions_of(page, code=code)
    if not sessions:
        raise Http404(f"no session {code}")
    return sessions[0]
