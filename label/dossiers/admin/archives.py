"""Asking for the archive of listed dossiers, watching it being made, and taking it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from label.dossiers.domain.archive import KEPT
from label.dossiers.models import Archive
from label.dossiers.permissions import may_export
from label.dossiers.services.archive import NothingSent, ask_for_archive, hand_out
from label.dossiers.tasks import make_archive
from records.responses import private_response

from .frame import frame

SHOWN = 50


def ask(request: HttpRequest, dossiers: Any, chosen: dict[str, list[str]]) -> HttpResponseBase:
    """Say what an archive of a list is; on POST have it made, and lead to its page."""
    if request.method != "POST":
        context = frame(_("Archive as ZIP"), _way(), icon="download")
        told = {"count": dossiers.count(), "days": KEPT.days}
        return render(request, "dossiers/admin/archive_ask.html", context | told)
    sent = dossiers.filter(deposits__isnull=False).order_by("reference")
    keys = list(dict.fromkeys(sent.values_list("pk", flat=True)))
    try:
        archive = ask_for_archive(
            dossiers=keys,
            chosen=chosen,
            by=request.user,  # type: ignore[arg-type]
            now=timezone.now(),
        )
    except NothingSent:
        messages.error(request, _("None of these dossiers was sent: there is nothing to archive."))
        return redirect("dossier_admin:index")
    make_archive.enqueue(archive.pk)
    address = reverse("dossier_admin:archive", args=[archive.pk])
    return HttpResponseRedirect(address, status=303)


@never_cache
@require_safe
def archives(request: HttpRequest) -> HttpResponse:
    """Show what was asked for, the latest first."""
    if not may_export(request.user):
        raise Http404
    context = frame(_("Archives"), _way(), icon="download") | {
        "archives": Archive.objects.select_related("file")[:SHOWN]
    }
    return render(request, "dossiers/admin/archives.html", context)


@never_cache
@require_safe
def archive(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far an archive is; the page follows by itself until it has ended."""
    if not may_export(request.user):
        raise Http404
    found = get_object_or_404(Archive.objects.select_related("file"), pk=pk)
    way = (reverse("dossier_admin:archives"), _("Archives"))
    context = frame(_("Archive of dossiers"), _way(), way, icon="download") | {
        "archive": found,
        "total": len(found.dossiers),
    }
    part = "HX-Request" in request.headers
    template = "archive_progress" if part else "archive"
    return render(request, f"dossiers/admin/{template}.html", context)


@require_safe
def take(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give the archive to someone who may have it."""
    if not may_export(request.user):
        raise Http404
    found = get_object_or_404(Archive.objects.select_related("file"), pk=pk)
    if found.file is None:
        raise Http404
    response = private_response(found.file)
    hand_out(archive=found, by=request.user)  # type: ignore[arg-type]
    return response


def _way() -> tuple[str, str]:
    return (reverse("dossier_admin:index"), _("Dossiers"))
