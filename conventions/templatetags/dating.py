"""Dates as precisely as they are known."""

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from conventions.domain.dating import MONTH, YEAR, Dating

register = template.Library()
FORMS = {YEAR: "Y", MONTH: "YEAR_MONTH_FORMAT"}


@register.filter
def dated(dating: Dating) -> SafeString:
    """Write 2019, December 2020 or 22 November 2018, isolated and readable by machines."""
    written = date_format(dating.day, FORMS.get(dating.precision, "DATE_FORMAT"))
    return format_html('<time datetime="{}"><bdi>{}</bdi></time>', dating.machine, written)
