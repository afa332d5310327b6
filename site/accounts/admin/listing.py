"""The officers' list of spaces: found by commune, those with members first."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.views import generic

from accounts.models import Space
from accounts.selectors import spaces
from publishing.bilingual import active_language, pick
from territory.models import Region
from territory.selectors import matching

from .policy import ForRecoverers

STANDINGS = {
    "open": (_("With members"), {"member_count__gt": 0}),
    "asked": (_("With requests for access"), {"request_count__gt": 0}),
    "waiting": (
        _("Without members, with an invitation"),
        {"member_count": 0, "invitation_count__gt": 0},
    ),
}


class SpaceFilters(WagtailFilterSet):
    """What an officer narrows the list by."""

    standing = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[(code, label) for code, (label, _lookup) in STANDINGS.items()],
        method="narrow",
    )
    region = django_filters.ModelChoiceFilter(
        label=_("Region"), field_name="province__region", queryset=Region.objects.all()
    )

    class Meta:
        model = Space
        fields = ["standing", "region"]

    def narrow(self, queryset: QuerySet[Space], name: str, code: str) -> QuerySet[Space]:
        """Keep the spaces of one standing."""
        return queryset.filter(**STANDINGS[code][1])


class ProvinceColumn(Column):
    """The province or prefecture, in the language of the admin."""

    def get_value(self, instance: Space) -> str:
        return str(pick(instance.province, "name"))


class SpaceIndexView(ForRecoverers, generic.IndexView):
    """Finds communes under any spelling of their French or Arabic name."""

    any_permission_required = ["view"]

    def get_base_queryset(self) -> QuerySet[Space]:
        return spaces()

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if not self.is_searching:
            return queryset
        found = matching(queryset, self.search_query)
        return found.order_by(*queryset.query.order_by) if self.is_explicitly_ordered else found


class TwinColumn(Column):
    """The name in the language that the admin does not speak."""

    def get_value(self, instance: Space) -> str:
        return instance.name_fr if active_language() == "ar" else instance.name_ar


COLUMNS = [
    TitleColumn("name", label=_("Commune"), accessor=str, url_name="space_admin:inspect"),
    TwinColumn("twin", label=_("In the other language")),
    ProvinceColumn("province", label=_("Province or prefecture")),
    NumberColumn("member_count", label=_("Members"), sort_key="member_count"),
    NumberColumn("invitation_count", label=_("Invitations"), sort_key="invitation_count"),
    NumberColumn("request_count", label=_("Requests for access"), sort_key="request_count"),
]
