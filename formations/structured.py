"""Sessions as schema.org events, for search engines."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from formations.models import Session
from formations.words import place
from publishing.bilingual import active_language, pick

ORGANISER = {
    "fr": "Association Marocaine des Présidents des Conseils Communaux",
    "ar": "الجمعية المغربية لرؤساء مجالس الجماعات",
}
SCHEMA = "https://schema.org"


def event(session: Session, host: str) -> dict[str, Any]:
    """Return the session as JSON-LD, in the active language; unknown facts are left out."""
    language = active_language()
    zone = timezone.get_default_timezone()
    facts: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": "Event",
        "name": pick(session.programme, "title"),
        "description": pick(session.programme, "summary"),
        "startDate": _written(session.span.start(zone)),
        "endDate": _written(session.span.end(zone)),
        "eventStatus": f"{SCHEMA}/Event{'Cancelled' if session.is_cancelled else 'Scheduled'}",
        "eventAttendanceMode": f"{SCHEMA}/{_mode(session)}EventAttendanceMode",
        "location": _locations(session),
        "maximumAttendeeCapacity": session.seats,
        "inLanguage": language,
        "url": f"{host}{session.url}" if session.url else None,
        "organizer": {"@type": "Organization", "name": ORGANISER[language]},
    }
    return {name: value for name, value in facts.items() if value}


def _written(moment: datetime | date | None) -> str | None:
    return moment.isoformat() if moment else None


def _mode(session: Session) -> str:
    if not session.online_url:
        return "Offline"
    return "Mixed" if session.city_fr or session.venue_fr else "Online"


def _locations(session: Session) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if session.online_url:
        found.append({"@type": "VirtualLocation", "url": session.online_url})
    regions = [pick(region, "name") for region in session.all_regions]
    where = place(session)
    if where and (not session.online_url or session.city_fr or session.venue_fr):
        address = {
            "@type": "PostalAddress",
            "addressLocality": pick(session, "city"),
            "addressRegion": regions[0] if len(regions) == 1 else "",
            "addressCountry": "MA",
        }
        written = {name: value for name, value in address.items() if value}
        found.append({"@type": "Place", "name": where, "address": written})
    return found
