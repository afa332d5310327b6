"""The screen that begins the keying in of a paper dossier."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from label.assisted.forms import BeginForm
from label.assisted.permissions import may_key_in
from label.assisted.services.errors import EntryStands
from label.dossiers.admin.frame import frame
from label.dossiers.permissions import may_extend
from label.dossiers.services.errors import CallNotOpen, Refused
from publishing.bilingual import active_language


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Ask whose paper it is; `?call=` and `?commune=` fill it in. POST begins, or leads to it."""
    if not may_key_in(request.user):
        raise Http404
    if request.method != "POST":
        given = {name: request.GET.get(name) for name in ("call", "commune")}
        return _show(request, BeginForm(initial={**given, "language": active_language()}))
    form = BeginForm(request.POST)
    told: dict[str, Any] = {}
    try:
        entry = form.begin(by=request.user, now=timezone.now())
    except Refused as refusal:
        told = _ways_out(request, form, refusal)
        form.refuse(refusal)
        entry = None
    if entry is None:
        return _show(request, form, told, status=422)
    messages.success(request, _("The dossier is open: fill in what the paper says."))
    return redirect("paper_entries:entry", entry.pk)


def _ways_out(request: HttpRequest, form: BeginForm, refusal: Refused) -> dict[str, Any]:
    """Return where a refusal leads: to the entry that stands, or to more time for the commune."""
    if isinstance(refusal, EntryStands):
        return {"standing": refusal.entry}
    if not (isinstance(refusal, CallNotOpen) and may_extend(request.user)):
        return {}
    call, commune = form.cleaned_data["call"], form.cleaned_data["commune"]
    return {"extension": f"{reverse('dossier_admin:extend')}?call={call.pk}&commune={commune.code}"}


def _show(
    request: HttpRequest, form: BeginForm, told: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    title = _("Key in a paper dossier")
    context: dict[str, Any] = {
        "form": form,
        "media": form.media,
        **(told or {}),
        **frame(title, (reverse("dossier_admin:index"), _("Dossiers")), icon="form"),
    }
    return render(request, "assisted/admin/begin.html", context, status=status)
