"""A dossier's complement, as an officer asks for it, extends it and closes it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from label.dossiers.admin.frame import frame
from label.dossiers.domain.workflow import SCREENING, SUBMITTED
from label.dossiers.models import Deposit, Dossier
from label.dossiers.permissions import may_act, may_instruct
from label.dossiers.refusals import refusal_words
from label.dossiers.selectors import last_deposit
from label.dossiers.services.errors import Refused
from label.exchanges.forms import ComplementForm, ExtensionForm
from label.exchanges.models import Complement
from label.exchanges.selectors import complements_of, open_complement, wanted_of
from label.exchanges.services.complement import (
    close_complement,
    extend_complement,
    request_complement,
)
from label.exchanges.services.errors import NotInFuture

Bound = dict[str, Any]


@require_http_methods(["GET", "HEAD", "POST"])
def complement(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what is asked of a commune; POST asks, extends the date or closes the request."""
    if not may_instruct(request.user):
        raise Http404
    dossier = get_object_or_404(Dossier.objects.select_related("call", "commune"), pk=pk)
    deposit = last_deposit(dossier)
    if deposit is None:
        raise Http404(_("Nothing was sent yet."))
    if request.method != "POST":
        return _show(request, dossier, deposit, {})
    if not may_act(request.user):
        raise Http404
    bound: Bound = {}
    try:
        done = _act(request, dossier, deposit, bound)
    except Refused as refusal:
        done = _refuse(request, bound, refusal)
    if done:
        return redirect("complements:complement", dossier.pk)
    return _show(request, dossier, deposit, bound, status=422)


def _act(request: HttpRequest, dossier: Dossier, deposit: Deposit, bound: Bound) -> bool:
    given: dict[str, Any] = {"by": request.user, "now": timezone.now()}
    action, standing = request.POST.get("do", ""), open_complement(dossier)
    if action == "ask":
        form: Any = ComplementForm(request.POST, deposit=deposit)
        bound["form"] = form
        if not form.is_valid():
            return False
        request_complement(dossier=dossier, **form.cleaned_data, **given)
        messages.success(request, _("The complement is asked for and the commune is told."))
    elif action == "extend" and standing:
        form = ExtensionForm(request.POST)
        bound["extension"] = form
        if not form.is_valid():
            return False
        extend_complement(complement=standing, **form.cleaned_data, **given)
        messages.success(request, _("The date is extended and the commune is told."))
    elif action == "close" and standing:
        close_complement(complement=standing, **given)
        messages.success(request, _("The request is closed and the commune is told."))
    return True


def _refuse(request: HttpRequest, bound: Bound, refusal: Refused) -> bool:
    """Say a refusal beside its field, or above the page; return whether the page is done."""
    words = refusal_words(refusal)
    if isinstance(refusal, NotInFuture):
        next(iter(bound.values())).add_error("due_at", words)
        return False
    messages.error(request, words)
    return not bound


def _show(
    request: HttpRequest, dossier: Dossier, deposit: Deposit, bound: Bound, status: int = 200
) -> HttpResponse:
    standing = open_complement(dossier)
    may = may_act(request.user)
    form = bound.get("form") or ComplementForm(deposit=deposit)
    extension = bound.get("extension") or ExtensionForm()
    now = timezone.now()
    context = {
        "dossier": dossier,
        "form": form if may and dossier.state in (SUBMITTED, SCREENING) else None,
        "extension": extension if may and standing else None,
        "media": form.media,
        "listed": [_told(one, now) for one in complements_of(dossier)],
        **frame(
            _("Complement"),
            (reverse("dossier_admin:index"), _("Dossiers")),
            (reverse("dossier_admin:inspect", args=[dossier.pk]), str(dossier)),
            icon="help",
            subtitle=str(dossier),
        ),
    }
    return render(request, "exchanges/admin/complement.html", context, status=status)


def _told(one: Complement, now: Any) -> dict[str, Any]:
    return {"one": one, "wanted": wanted_of(one), "overdue": one.is_overdue(now)}
