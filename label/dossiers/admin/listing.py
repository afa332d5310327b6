"""The officers' list of dossiers, and its exports."""

from typing import Any

import django_filters
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from label.calls.models import Call
from label.dossiers.exports import csv_lines, workbook
from label.dossiers.labels import STATE_LABELS
from label.dossiers.models import Deposit, Dossier
from label.dossiers.permissions import may_extend
from publishing.bilingual import pick
from territory.labels import MILIEUX
from territory.models import Region

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class DossierFilters(WagtailFilterSet):
    """What an officer narrows the list by."""

    call = django_filters.ModelChoiceFilter(label=_("Call"), queryset=Call.objects.all())
    state = django_filters.ChoiceFilter(label=_("State"), choices=list(STATE_LABELS.items()))
    region = django_filters.ModelChoiceFilter(
        label=_("Region"), field_name="commune__province__region", queryset=Region.objects.all()
    )
    milieu = django_filters.ChoiceFilter(
        label=_("Milieu"), field_name="commune__milieu", choices=MILIEUX
    )

    class Meta:
        model = Dossier
        fields = ["call", "state", "region", "milieu"]


class CommuneColumn(Column):
    """The commune in the language of the admin."""

    def get_value(self, instance: Dossier) -> str:
        return str(pick(instance.commune, "name"))


class RegionColumn(Column):
    """Its region."""

    def get_value(self, instance: Dossier) -> str:
        return str(pick(instance.commune.province.region, "name"))


class SubmittedColumn(Column):
    """When it was last sent, in Morocco's time."""

    def get_value(self, instance: Any) -> str:
        at = instance.last_submitted_at
        return str(date_format(localtime(at), "SHORT_DATETIME_FORMAT")) if at else "—"


class DossierIndexView(generic.IndexView):
    """The list; `?export=xlsx` or `csv` gives every answer of what is listed."""

    any_permission_required = ["view"]
    export_formats = ("xlsx", "csv")

    @property
    def header_buttons(self) -> list[Any]:
        if not may_extend(self.request.user):
            return []
        address = reverse("dossier_admin:extend")
        return [HeaderButton(_("Extensions…"), url=address, icon_name="calendar-alt")]

    def get_base_queryset(self) -> QuerySet[Dossier]:
        last = Deposit.objects.filter(dossier=OuterRef("pk")).order_by("-number")
        return (
            Dossier.objects.select_related("call", "commune__province__region")
            .annotate(last_submitted_at=Subquery(last.values("submitted_at")[:1]))
            .order_by("-changed_at")
        )

    def as_spreadsheet(self, queryset: QuerySet[Dossier], spreadsheet_format: str) -> Any:
        name = f"dossiers-{localdate():%Y-%m-%d}.{spreadsheet_format}"
        response: Any
        if spreadsheet_format == "xlsx":
            response = HttpResponse(workbook(queryset), content_type=XLSX)
        else:
            response = StreamingHttpResponse(
                csv_lines(queryset), content_type="text/csv; charset=utf-8"
            )
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Cache-Control"] = "no-store"
        return response


COLUMNS = [
    TitleColumn("reference", label=_("Reference"), url_name="dossier_admin:inspect"),
    CommuneColumn("commune", label=_("Commune")),
    RegionColumn("region", label=_("Region")),
    Column("call", label=_("Call")),
    Column("get_state_display", label=_("State"), sort_key="state"),
    SubmittedColumn("submitted", label=_("Submitted"), sort_key="last_submitted_at"),
]
