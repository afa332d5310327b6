"""Sessions as iCalendar (RFC 5545). Hours are written in UTC, so that no reader's table of
time zones, which may not know Morocco's changes, can move them."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from django.utils import timezone
from icalendar import Calendar, Event

from formations.labels import Kind, State
from formations.models import Session
from formations.words import place
from publishing.bilingual import pick

STATUS = {
    State.PLANNED: "CONFIRMED",
    State.HELD: "CONFIRMED",
    State.CANCELLED: "CANCELLED",
}


def calendar_of(sessions: Iterable[Session], *, name: str, language: str, host: str) -> bytes:
    """Return the calendar file; sessions must have been through `selectors.addressed`.

    `host` makes identifiers unique and addresses absolute: `https://lcc.example`.
    """
    book = Calendar()
    book.add("prodid", f"-//AMPCC//Label Commune Citoyenne//{language.upper()}")
    book.add("version", "2.0")
    book.add("calscale", "GREGORIAN")
    book.add("method", "PUBLISH")
    book.add("x-wr-calname", name)
    book.add("x-wr-timezone", "Africa/Casablanca")
    for session in sessions:
        book.add_component(_event(session, language, host))
    return book.to_ical()


def _event(session: Session, language: str, host: str) -> Event:
    event = Event()
    event.add("uid", f"session-{session.pk}@{urlsplit(host).hostname}")
    event.add("dtstamp", session.updated_at)
    event.add("last-modified", session.updated_at)
    _add_times(event, session)
    event.add("summary", pick(session.programme, "title", language), {"LANGUAGE": language})
    event.add("status", STATUS[State(session.state)])
    event.add("categories", [str(Kind(session.programme.kind).label)])
    where = place(session, language)
    if where:
        event.add("location", where)
    summary = pick(session.programme, "summary", language)
    if summary:
        event.add("description", summary)
    if session.url:
        event.add("url", f"{host}{session.url}")
    return event


def _add_times(event: Event, session: Session) -> None:
    zone = timezone.get_default_timezone()
    start, end = session.span.start(zone), session.span.end(zone)
    if isinstance(start, datetime):
        event.add("dtstart", start.astimezone(UTC))
        if isinstance(end, datetime):
            event.add("dtend", end.astimezone(UTC))
    elif isinstance(end, date):
        event.add("dtstart", start)
        event.add("dtend", end + timedelta(days=1))  # RFC 5545: the end is not included
