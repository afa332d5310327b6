"""When and where a session is held, in templates."""

from datetime import date, time
from typing import Any

from django import template
from django.utils.formats import date_format, time_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from formations.domain.months import Month
from formations.domain.spans import Span
from formations.labels import STANDINGS
from formations.models import Session
from formations.words import place, start_form
from publishing.bilingual import active_language

register = template.Library()


@register.filter
def span_days(span: Span) -> SafeString:
    """Write "6 June 2022" or "from 6 to 7 June 2022", each day isolated."""
    end = _stamp(span.ends_on, "DATE_FORMAT")
    if span.starts_on == span.ends_on:
        return end
    start = _stamp(span.starts_on, start_form(span.starts_on, span.ends_on))
    return format_html(gettext("from {start} to {end}"), start=start, end=end)


@register.filter
def span_hours(span: Span) -> SafeString:
    """Write "09:00" or "from 09:00 to 17:00" in Morocco's time; nothing for whole days."""
    if span.starts_at is None:
        return SafeString("")
    start = _stamp(span.starts_at, "TIME_FORMAT")
    if span.ends_at is None:
        return start
    end = _stamp(span.ends_at, "TIME_FORMAT")
    return format_html(gettext("{start} to {end}"), start=start, end=end)


@register.filter
def where(session: Session) -> str:
    """Write venue and city, or "Online", or the regions."""
    return place(session)


@register.filter
def standing(code: str) -> Any:
    """Write whether registration is open."""
    return STANDINGS[code]


@register.filter
def fact(facts: dict[str, Any], name: str) -> Any:
    """Return a frozen fact in the language being read."""
    return facts[f"{name}_{active_language()}"]


@register.filter
def fact_days(facts: dict[str, Any]) -> SafeString:
    """Write the days that frozen facts tell."""
    first, last = (date.fromisoformat(facts[name]) for name in ("starts_on", "ends_on"))
    return span_days(Span(first, last))


@register.filter
def month_name(month: Month) -> SafeString:
    """Write a month and its year, isolated."""
    return _element(str(month), date_format(month.first, "YEAR_MONTH_FORMAT"))


@register.filter
def month_path(month: Month) -> str:
    """Write the end of the month's address: 2022/06/."""
    return f"{month.year:04}/{month.number:02}/"


def _stamp(value: date | time, form: str) -> SafeString:
    if isinstance(value, time):
        return _element(value.strftime("%H:%M"), time_format(value, form))
    return _element(value.isoformat(), date_format(value, form))


def _element(machine: str, written: str) -> SafeString:
    return format_html('<time datetime="{}"><bdi>{}</bdi></time>', machine, written)
