"""What leaves the list: the dossiers that its filters and its search leave, in a file."""

import re
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    StreamingHttpResponse,
)
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button

from label.dossiers.exports import csv_lines, json_pieces, workbook
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_export
from label.dossiers.services.tell_export import tell_export

from . import archives

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _xlsx(dossiers: QuerySet[Dossier], at: datetime) -> HttpResponseBase:
    return HttpResponse(workbook(dossiers), content_type=XLSX)


def _csv(dossiers: QuerySet[Dossier], at: datetime) -> HttpResponseBase:
    return StreamingHttpResponse(csv_lines(dossiers), content_type="text/csv; charset=utf-8")


def _json(dossiers: QuerySet[Dossier], at: datetime) -> HttpResponseBase:
    pieces = json_pieces(dossiers, at=at)
    return StreamingHttpResponse(pieces, content_type="application/json")


FILES: dict[str, Callable[[QuerySet[Dossier], datetime], HttpResponseBase]] = {
    "xlsx": _xlsx,
    "csv": _csv,
    "json": _json,
}
ZIP = "zip"


class ExportsMixin:
    """A list of dossiers whose `?export=xlsx`, `csv` or `json` gives every answer of it."""

    request: HttpRequest
    FORMATS = (*FILES, ZIP)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Have the archive of the list made; its filters stand in the address."""
        if request.GET.get("export") != ZIP:
            return HttpResponseNotAllowed(["GET"])
        return self.get(request, *args, **kwargs)  # type: ignore[attr-defined, no-any-return]

    @cached_property
    def show_export_buttons(self) -> bool:
        return may_export(self.request.user)

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        buttons = list(super().header_more_buttons)  # type: ignore[misc]
        if not self.show_export_buttons:
            return buttons
        wanted = ((_("Download JSON"), "json"), (_("Archive as ZIP…"), ZIP))
        return [
            *buttons,
            *(
                Button(
                    label,
                    url=self.get_export_url(form),  # type: ignore[attr-defined]
                    icon_name="download",
                    priority=110,
                )
                for label, form in wanted
            ),
        ]

    @cached_property
    def chosen(self) -> dict[str, list[str]]:
        """What narrows the list, without anything personal."""
        names = set(self.filters.filters) - {"columns"}  # type: ignore[attr-defined]
        return chosen(self.request, names)

    def as_spreadsheet(self, queryset: QuerySet[Dossier], wanted: str) -> HttpResponseBase:
        """Answer with the file, once it is written down who has it made."""
        if not may_export(self.request.user):
            raise Http404
        if wanted == ZIP:
            return archives.ask(self.request, queryset, self.chosen)
        now = timezone.now()
        tell_export(form=wanted, chosen=self.chosen, count=queryset.count(), by=self.request.user)
        response = FILES[wanted](queryset, now)
        name = f"dossiers-{localdate():%Y-%m-%d}.{wanted}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Cache-Control"] = "no-store"
        return response


CODE = re.compile(r"[a-z0-9_.:-]{1,40}")


def chosen(request: HttpRequest, names: Collection[str]) -> dict[str, list[str]]:
    """Return the codes of the filters in `names` that narrow a list.

    Of what someone searched for only that it was done, as `*`: it may name a person.
    """
    codes = {
        name: sorted({value for value in values if CODE.fullmatch(value)})
        for name, values in request.GET.lists()
        if any(name.startswith(one) for one in names)
    }
    searched = {"q": ["*"]} if request.GET.get("q", "").strip() else {}
    return {name: values for name, values in codes.items() if values} | searched
