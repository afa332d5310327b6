"""The columns of the officers' list."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn

from label.dossiers.models import Dossier
from publishing.bilingual import pick


class ListColumn(Column):
    """A column that may be shown: `usual` ones are, where nobody has chosen."""

    usual = True

    def prepare(self, queryset: QuerySet[Dossier]) -> QuerySet[Dossier]:
        """Fetch what the column shows, in as many queries for one row as for fifty."""
        return queryset


class ReferenceColumn(TitleColumn):
    """The reference, which leads to the dossier within the list as it is narrowed."""

    def get_link_url(self, instance: Dossier, parent_context: Any) -> str:
        within = parent_context["request"].GET.copy()
        for name in ("p", "export", "_w_filter_fragment"):
            within.pop(name, None)
        address = reverse("dossier_admin:inspect", args=[instance.pk])
        return f"{address}?{within.urlencode()}" if within else address


class CommuneColumn(ListColumn):
    """The commune in the language of the admin."""

    def get_value(self, instance: Dossier) -> str:
        return str(pick(instance.commune, "name"))


class ProvinceColumn(ListColumn):
    """Its province or prefecture."""

    usual = False

    def get_value(self, instance: Dossier) -> str:
        return str(pick(instance.commune.province, "name"))


class RegionColumn(ListColumn):
    """Its region."""

    def get_value(self, instance: Dossier) -> str:
        return str(pick(instance.commune.province.region, "name"))


class MilieuColumn(ListColumn):
    """Urban or rural."""

    usual = False

    def get_value(self, instance: Dossier) -> str:
        return str(instance.commune.get_milieu_display())


class CompletenessColumn(ListColumn):
    """How much of what is asked is answered, in percent."""

    def get_value(self, instance: Dossier) -> str:
        return format_html("<bdi>{} %</bdi>", number_format(instance.completeness))


class InstantColumn(ListColumn):
    """An instant, in Morocco's time."""

    def get_value(self, instance: Dossier) -> str:
        at = super().get_value(instance)
        return str(date_format(localtime(at), "SHORT_DATETIME_FORMAT")) if at else "—"


class RarerInstantColumn(InstantColumn):
    """The same, shown to those who choose it."""

    usual = False


REFERENCE = ReferenceColumn(
    "reference", label=_("Reference"), sort_key="reference", classname="reference"
)
OWN: list[ListColumn] = [
    CommuneColumn("commune", label=_("Commune")),
    ProvinceColumn("province", label=_("Province or prefecture")),
    RegionColumn("region", label=_("Region")),
    MilieuColumn("milieu", label=_("Milieu")),
    ListColumn("call", label=_("Call")),
    ListColumn("get_state_display", label=_("State"), sort_key="state"),
    CompletenessColumn("completeness", label=_("Completeness"), sort_key="completeness"),
    InstantColumn("submitted_at", label=_("Submitted"), sort_key="submitted_at"),
    RarerInstantColumn("changed_at", label=_("Last change"), sort_key="changed_at"),
]
