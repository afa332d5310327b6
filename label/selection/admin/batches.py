"""Batches of decisions: prepared, rehearsed, locked, on paper."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from label.dossiers.models import Dossier
from label.dossiers.permissions import may_decide
from label.dossiers.services.errors import Refused
from label.selection.forms import BatchForm, ProposalForm
from label.selection.labels import FAULTS
from label.selection.minutes import minutes_pdf
from label.selection.models import Batch
from label.selection.permissions import may_prepare
from label.selection.selectors import awaiting, batches, proposals_of, rehearsal
from label.selection.services.batches import (
    lock_batch,
    open_batch,
    propose,
    propose_all,
    withdraw,
)

from .screens import acting, call_of, for_staff, framed, tell


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff
@acting(may_prepare)
def batch_list(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the batches of a call; POST begins one."""
    call = call_of(slug)
    form = BatchForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            batch = open_batch(
                call=call,
                by=request.user,  # type: ignore[arg-type]
                now=timezone.now(),
                **form.cleaned_data,
            )
        except Refused as refusal:
            tell(request, refusal)
            return redirect("selection:batches", slug)
        return redirect("selection:batch", batch.pk)
    context = framed(_("Batches of decisions"), str(call)) | {
        "call": call,
        "form": form,
        "media": form.media,
        "batches": batches().filter(call=call),
        "may_prepare": may_prepare(request.user),
    }
    status = 422 if form.is_bound else 200
    return render(request, "selection/admin/batches.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff
@acting(may_prepare)
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a batch with its rehearsal; POST proposes for all, or locks."""
    found = get_object_or_404(Batch.objects.select_related("call"), pk=pk)
    if request.method == "POST":
        _act(request, found)
        return redirect("selection:batch", pk)
    tried = rehearsal(found)
    by_reference: dict[str, list[Any]] = {}
    # What is locked was tried before: its dossiers are decided on, by itself.
    for reference, fault in () if found.is_locked else tried.faults:
        by_reference.setdefault(reference, []).append(FAULTS[fault])
    listed = list(proposals_of(found))
    context = framed(str(_("Batch")), str(found), _way(found)) | {
        "batch": found,
        "lines": [(one, by_reference.get(one.dossier.reference, [])) for one in listed],
        "rehearsal": tried,
        "waiting": [] if found.is_locked else list(awaiting(found.call)),
        "may_prepare": not found.is_locked and may_prepare(request.user),
        "may_lock": not found.is_locked and may_decide(request.user),
    }
    return render(request, "selection/admin/batch.html", context)


def _act(request: HttpRequest, found: Batch) -> None:
    by: Any = request.user
    try:
        if request.POST.get("do") == "propose":
            count = propose_all(batch=found, by=by)
            words = ngettext(
                "%(count)s decision is proposed.", "%(count)s decisions are proposed.", count
            )
            messages.success(request, words % {"count": f"\u2068{count}\u2069"})
        elif request.POST.get("do") == "lock":
            lock_batch(batch=found, by=by, now=timezone.now())
            messages.success(request, _("The decisions are taken, and the minutes frozen."))
    except Refused as refusal:
        tell(request, refusal)


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff
def proposal(request: HttpRequest, pk: int, dossier: int) -> HttpResponse:
    """Propose a decision for one dossier, or change it; `do=withdraw` takes it out."""
    found = get_object_or_404(Batch.objects.select_related("call"), pk=pk)
    if not may_prepare(request.user):
        raise Http404
    about = get_object_or_404(
        Dossier.objects.select_related("commune__province__region"), pk=dossier, call=found.call
    )
    standing = proposals_of(found).filter(dossier=about).first()
    form = ProposalForm(request.POST or None, initial=_initial(standing))
    try:
        if request.method == "POST" and request.POST.get("do") == "withdraw":
            if standing:
                withdraw(proposal=standing, by=request.user)  # type: ignore[arg-type]
            return redirect("selection:batch", pk)
        if request.method == "POST" and form.is_valid():
            _propose(found, about, form, standing, request)
            return redirect("selection:batch", pk)
    except Refused as refusal:
        tell(request, refusal)
        return redirect("selection:batch", pk)
    way = (_way(found), (reverse("selection:batch", args=[pk]), str(_("Batch"))))
    context = framed(_("Proposed decision"), str(about.commune), *way) | {
        "form": form,
        "batch": found,
        "dossier": about,
        "standing": standing,
    }
    status = 422 if form.is_bound else 200
    return render(request, "selection/admin/proposal.html", context, status=status)


def _propose(
    found: Batch, about: Dossier, form: ProposalForm, standing: Any, request: HttpRequest
) -> None:
    given = form.cleaned_data
    codes = {(r["fr"], r["ar"]): r["code"] for r in standing.reasons} if standing else {}
    propose(
        batch=found,
        dossier=about,
        outcome=given["outcome"],
        rank=given["rank"] if given["outcome"] == "reserve" else None,
        reasons=[{**r, "code": codes.get((r["fr"], r["ar"]), "")} for r in given["reasons"]],
        by=request.user,  # type: ignore[arg-type]
    )


def _initial(standing: Any) -> dict[str, Any]:
    if standing is None:
        return {}
    return {
        "outcome": standing.outcome,
        "rank": standing.rank,
        "reasons_fr": "\n".join(one["fr"] for one in standing.reasons),
        "reasons_ar": "\n".join(one["ar"] for one in standing.reasons),
    }


@require_safe
@for_staff
def minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the minutes of a locked batch."""
    found = get_object_or_404(Batch, pk=pk, locked_at__isnull=False)
    response = HttpResponse(minutes_pdf(found), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{found.reference}.pdf"'
    response["Cache-Control"] = "no-store"
    return response


def _way(found: Batch) -> tuple[str, str]:
    return reverse("selection:batches", args=[found.call.slug]), str(_("Batches of decisions"))
