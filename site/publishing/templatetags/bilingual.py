"""Both languages in templates: the right twin of a pair, and isolated numbers and dates."""

import datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from publishing.bilingual import pick as pick_twin

register = template.Library()


@register.filter
def pick(row: Any, name: str) -> Any:
    """Return the pair's twin in the language being read: `{{ call|pick:"title" }}`."""
    return pick_twin(row, name) if row is not None else ""


@register.filter
def bdi(value: Any) -> SafeString:
    """Isolate a Latin word, a code or a name from the direction around it."""
    return format_html("<bdi>{}</bdi>", value)


@register.filter
def number(value: Any, places: int | None = None) -> SafeString:
    """Write a number the Moroccan way, isolated: 1 503 in French, 1.503 in Arabic."""
    if value is None or value == "":
        return SafeString("")
    return format_html("<bdi>{}</bdi>", number_format(value, places, force_grouping=True))


def _stamp(value: datetime.date, form: str) -> SafeString:
    # HTML knows no finer instants than milliseconds.
    if isinstance(value, datetime.datetime):
        machine = value.isoformat(timespec="seconds")
    else:
        machine = value.isoformat()
    return format_html(
        '<time datetime="{}"><bdi>{}</bdi></time>', machine, date_format(value, form)
    )


@register.filter
def day(value: datetime.date | None) -> SafeString:
    """Write a date, isolated: 25 août 2026."""
    if value is None:
        return SafeString("")
    if isinstance(value, datetime.datetime):
        value = timezone.localtime(value).date()
    return _stamp(value, "DATE_FORMAT")


@register.filter
def moment(value: datetime.datetime | None) -> SafeString:
    """Write an instant in Morocco's time, isolated: 25 août 2026, 14:30."""
    return _stamp(timezone.localtime(value), "DATETIME_FORMAT") if value else SafeString("")
