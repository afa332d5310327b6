"""Publishing figures and results of a call, and withdrawing them."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from label.calls.models import Call
from label.dossiers.services.errors import Refused
from label.selection.admin.screens import call_of, for_staff, tell
from label.statistics.forms import ResultsForm, WithdrawForm
from label.statistics.freezing import frozen_results, frozen_statistics
from label.statistics.labels import KINDS, RESULTS, STATISTICS
from label.statistics.permissions import may_publish
from label.statistics.published import publication_of, publications_of
from label.statistics.services.publish import publish_results, publish_statistics, withdraw
from label.statistics.views.public import results_context, statistics_context

from .screens import framed


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff
def publications(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what is published of a call; POST publishes one kind, or withdraws it."""
    call = call_of(slug)
    kind = request.POST.get("kind", "")
    refused = None
    if request.method == "POST":
        if kind not in KINDS or not may_publish(request.user, kind):
            raise Http404
        refused = _act(request, call, kind)
        if refused is None:
            return redirect("call_figures:publications", slug)
    way = (reverse("call_figures:show", args=[slug]), str(_("Statistics of a call")))
    context = framed(_("Publications"), str(call), way) | {
        "call": call,
        "kinds": [_standing(request, call, one, refused if one == kind else None) for one in KINDS],
        "history": publications_of(call),
    }
    status = 422 if refused else 200
    return render(request, "statistics/admin/publications.html", context, status=status)


def _standing(request: HttpRequest, call: Call, kind: str, refused: Any) -> dict[str, Any]:
    return {
        "code": kind,
        "words": KINDS[kind],
        "standing": publication_of(call.pk, kind),
        "may_publish": may_publish(request.user, kind),
        "publish": ResultsForm() if kind == RESULTS else None,
        "withdraw": refused or WithdrawForm(prefix=kind),
        "preview": _preview(call, kind),
        "template": f"statistics/public/{kind}_body.html",
    }


def _preview(call: Call, kind: str) -> dict[str, Any]:
    if kind == STATISTICS:
        return statistics_context(frozen_statistics(call, timezone.now()))
    return results_context(frozen_results(call, with_reserve=False))


def _act(request: HttpRequest, call: Call, kind: str) -> WithdrawForm | None:
    """Do what was asked; return a form that holds an error, if one does."""
    given: dict[str, Any] = {"by": request.user, "now": timezone.now()}
    try:
        if request.POST.get("do") == "withdraw":
            form = WithdrawForm(request.POST, prefix=kind)
            standing = publication_of(call.pk, kind)
            if not form.is_valid():
                return form
            if standing:
                withdraw(publication=standing, reason=form.cleaned_data["reason"], **given)
                messages.success(request, _("It is withdrawn: nobody reads it any more."))
        elif kind == RESULTS:
            reserve = request.POST.get("with_reserve") == "on"
            publish_results(call=call, with_reserve=reserve, **given)
            messages.success(request, _("The results are published."))
        else:
            publish_statistics(call=call, **given)
            messages.success(request, _("The statistics are published."))
    except Refused as refusal:
        tell(request, refusal)
    return None
