"""Short phrases about a session, the same on the page, in the diary and in feeds."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext, override

from formations.domain.spans import Span
from formations.models import Session
from publishing.bilingual import active_language, pick


def place(session: Session, language: str | None = None) -> str:
    """Return venue and city, or "Online", or the regions' names."""
    language = language or active_language()
    with override(language):
        named = [pick(session, "venue"), pick(session, "city")]
        if not any(named) and session.online_url:
            named = [gettext("Online")]
        if not any(named):
            named = [pick(region, "name") for region in session.all_regions]
        return gettext(", ").join(filter(None, named))


def dates(span: Span) -> str:
    """Return "6 June 2022" or "from 6 to 7 June 2022", in the active language."""
    end = date_format(span.ends_on, "DATE_FORMAT")
    if span.starts_on == span.ends_on:
        return end
    start = date_format(span.starts_on, start_form(span.starts_on, span.ends_on))
    return gettext("from {start} to {end}").format(start=start, end=end)


def start_form(first: date, last: date) -> str:
    """Return how to write the first day without saying twice the month or the year."""
    if first.year != last.year:
        return "DATE_FORMAT"
    return "j" if first.month == last.month else "j F"
