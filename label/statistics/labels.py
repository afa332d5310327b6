"""Figures in words."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from label.dossiers.refusals import REFUSALS
from publishing.templatetags.bilingual import day, number

from .domain.columns import Column
from .services.errors import Ended, NothingToPublish, NotToldYet

STATISTICS, RESULTS = "statistics", "results"
KINDS = {STATISTICS: _("Statistics"), RESULTS: _("Results")}
# What stands over the page of each, and the last word of its address.
TITLES = {STATISTICS: _("Statistics of the call"), RESULTS: _("Results of the call")}
SLUGS = {STATISTICS: "statistiques", RESULTS: "resultats"}

REFUSALS.update(
    {
        NothingToPublish: _("No commune is retained yet: there is nothing to publish."),
        NotToldYet: _("A commune that would be named has not had its letter yet."),
        Ended: _("It was withdrawn already."),
    }
)


def cell_words(cell: Any) -> SafeString | str:
    """Write a cell of a table in the language being read: isolated, or a dash for no value."""
    if cell is None:
        return "–"
    if isinstance(cell, Decimal):
        return number(cell, 1)
    if isinstance(cell, int):
        return number(cell)
    return day(cell) if isinstance(cell, date) else format_html("{}", cell)


def isolated(value: Any, places: int | None = None) -> str:
    """Write a number where no element may stand, isolated by characters (UAX 9)."""
    return f"\u2068{number_format(value, places, force_grouping=True)}\u2069"


def column_words(column: Column) -> str:
    """Say what a column stands for: its day or days, and their count."""
    days = [column.first] if column.first == column.last else [column.first, column.last]
    told = " – ".join(date_format(one, "DATE_FORMAT") for one in days)
    words = ngettext("%(count)s deposit", "%(count)s deposits", column.count)
    return f"\u2068{told}\u2069{gettext(', ')}{words % {'count': isolated(column.count)}}"
