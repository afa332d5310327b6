"""What paper dossiers add to the officers' list."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import HeaderButton

from label.assisted.domain.standing import STANDINGS as CODES
from label.assisted.labels import STANDINGS
from label.assisted.models import PaperEntry
from label.assisted.permissions import may_key_in
from label.assisted.selectors import BY_STANDING, STANDS
from label.dossiers.admin import extra
from label.dossiers.admin.columns import ListColumn
from label.dossiers.models import Dossier

ANY = "any"


class PaperFilter(django_filters.ChoiceFilter):
    """Keyed in from paper, and where that stands."""

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Keep the dossiers with such an entry."""
        if not value:
            return qs
        wanted: Q = STANDS if value == ANY else BY_STANDING[value]
        return qs.filter(Exists(PaperEntry.objects.filter(wanted, dossier=OuterRef("pk"))))


def paper_filter() -> django_filters.Filter:
    """Return the filter by where the keying in stands."""
    choices = [(ANY, gettext("All that were keyed in")), *((c, STANDINGS[c]) for c in CODES)]
    return PaperFilter(label=_("Keyed in from paper"), choices=choices)


class PaperColumn(ListColumn):
    """Where the keying in of its paper stands, as a flag."""

    usual = False

    def prepare(self, queryset: QuerySet[Dossier]) -> QuerySet[Dossier]:
        return queryset.prefetch_related("paper_entries")

    def get_value(self, instance: Dossier) -> str:
        for entry in instance.paper_entries.all():
            if entry.withdrawn_at is None:
                words = STANDINGS[entry.standing]
                return format_html('<span class="flag flag--info">{}</span>', words)
        return "—"


def buttons(request: HttpRequest) -> list[HeaderButton]:
    """Return the way to keying in, for those who may."""
    if not may_key_in(request.user):
        return []
    address = reverse("paper_entries:begin")
    return [HeaderButton(gettext("Key in a paper dossier"), url=address, icon_name="form")]


extra.add_filter("paper", paper_filter)
extra.add_column(PaperColumn("paper", label=_("Keyed in from paper")))
extra.add_buttons(buttons)
