"""Dates, numbers and codes in plain text that may read from right to left."""

import datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format, number_format, time_format

register = template.Library()

FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE = "\u2068", "\u2069"


@register.filter
def isolated(value: Any) -> str:
    """Keep a code, an address or a name from the direction around it (UAX 9)."""
    return f"{FIRST_STRONG_ISOLATE}{value}{POP_DIRECTIONAL_ISOLATE}"


@register.filter
def plain_number(value: Any) -> str:
    """Write a number the Moroccan way."""
    return isolated(number_format(value, force_grouping=True))


@register.filter
def plain_day(value: datetime.date) -> str:
    """Write a date: 25 août 2026."""
    if isinstance(value, datetime.datetime):
        value = timezone.localtime(value).date()
    return isolated(date_format(value, "DATE_FORMAT"))


@register.filter
def plain_moment(value: datetime.datetime) -> str:
    """Write an instant in Morocco's time: 25 août 2026, 14:30."""
    return isolated(date_format(timezone.localtime(value), "DATETIME_FORMAT"))


@register.filter
def plain_hour(value: datetime.time) -> str:
    """Write an hour: 14:30."""
    return isolated(time_format(value, "TIME_FORMAT"))
