"""Dates and numbers of the label's milestones, as precisely as they are known."""

from django import template
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from label.domain.periods import Period, Precision
from label.labels import SEASONS
from label.models import MilestoneFigure

register = template.Library()


@register.filter
def period(value: Period) -> SafeString:
    """Write when something happened: a day, a span, a month, a season or a year."""
    if value.is_span:
        return _span(value)
    first = value.starts_on
    if value.precision == Precision.YEAR:
        return _time(str(first.year), str(first.year))
    if value.precision == Precision.SEASON:
        words = _("{season} {year}").format(season=SEASONS[value.season], year=first.year)
        return _time(str(first.year), words)
    if value.precision == Precision.MONTH:
        return _time(f"{first:%Y-%m}", date_format(first, "YEAR_MONTH_FORMAT"))
    return _time(first.isoformat(), date_format(first))


@register.filter
def amount(figure: MilestoneFigure) -> SafeString:
    """Write the number of a figure, with "more than" where it is a least."""
    number = format_html("<bdi>{}</bdi>", number_format(figure.value, force_grouping=True))
    return format_html(_("more than {number}"), number=number) if figure.at_least else number


def _span(value: Period) -> SafeString:
    first, last = value.starts_on, value.ends_on
    assert last is not None  # noqa: S101 - a span has a last day
    form = "DATE_FORMAT"
    if first.year == last.year:
        form = "j" if first.month == last.month else "MONTH_DAY_FORMAT"
    return format_html(
        _("From {first} to {last}"),
        first=_time(first.isoformat(), date_format(first, form)),
        last=_time(last.isoformat(), date_format(last)),
    )


def _time(machine: str, words: str) -> SafeString:
    return format_html('<time datetime="{}"><bdi>{}</bdi></time>', machine, words)
