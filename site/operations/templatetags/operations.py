"""Spans of time and words of servers, as the operations page shows them."""

from django import template
from django.utils.translation import ngettext

from operations.domain.redaction import without_people

register = template.Library()
register.filter(without_people)
MINUTE, HOUR = 60, 3600


@register.filter
def span(seconds: float) -> str:
    """Write so many seconds in the largest unit that fits."""
    whole = max(round(seconds), 0)
    if whole < 2 * MINUTE:
        return ngettext("%(number)s second", "%(number)s seconds", whole) % {"number": whole}
    if whole < 2 * HOUR:
        minutes = whole // MINUTE
        return ngettext("%(number)s minute", "%(number)s minutes", minutes) % {"number": minutes}
    hours = whole // HOUR
    return ngettext("%(number)s hour", "%(number)s hours", hours) % {"number": hours}
