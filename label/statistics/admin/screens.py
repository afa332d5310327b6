"""The figures of a call, for those who read dossiers."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from label.calls.selectors import listed_calls
from label.dossiers.admin.exporting import XLSX
from label.dossiers.admin.frame import frame
from label.selection.admin.screens import call_of, for_staff
from label.statistics.exports import table_csv, tables_workbook
from label.statistics.figures import figures


def framed(title: str, subtitle: str = "", *way: tuple[str, str]) -> dict[str, Any]:
    """Return the frame of a screen that lies under the list of calls."""
    above = (reverse("call_figures:index"), _("Statistics"))
    return frame(title, above, *way, subtitle=subtitle, icon="table")


@require_safe
@for_staff
def index(request: HttpRequest) -> HttpResponse:
    """List the calls."""
    context = frame(_("Statistics"), icon="table") | {"calls": listed_calls()}
    return render(request, "statistics/admin/index.html", context)


@require_safe
@for_staff
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """Show all figures of a call."""
    call = call_of(slug)
    context = framed(_("Statistics of a call"), str(call)) | {
        "call": call,
        "figures": figures(call),
    }
    return render(request, "statistics/admin/figures.html", context)


@require_safe
@for_staff
def one_table(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Give one table as CSV."""
    table = figures(call_of(slug)).tables.get(code)
    if table is None:
        raise Http404
    response = HttpResponse(table_csv(table), content_type="text/csv; charset=utf-8")
    return _download(response, f"{slug}-{code}-{localdate():%Y-%m-%d}.csv")


@require_safe
@for_staff
def workbook(request: HttpRequest, slug: str) -> HttpResponse:
    """Give all tables as one workbook."""
    found = figures(call_of(slug)).tables.values()
    response = HttpResponse(tables_workbook(found), content_type=XLSX)
    return _download(response, f"{slug}-statistiques-{localdate():%Y-%m-%d}.xlsx")


def _download(response: HttpResponse, name: str) -> HttpResponse:
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response
