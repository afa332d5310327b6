"""How the reading of a call goes: progress, medians, gaps; assigning and concluding."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from label.calls.models import Call
from label.calls.selectors import listed_calls
from label.dossiers.admin.frame import frame
from label.dossiers.permissions import may_act, may_instruct
from label.dossiers.refusals import refusal_words
from label.dossiers.services.errors import Refused
from label.reviews.domain.scoring import READINGS, Outcome
from label.reviews.forms import AssignForm
from label.reviews.models import Reading
from label.reviews.permissions import may_review, may_see_all
from label.reviews.selectors import grid_of, outcome_of, readings_of, reviewed
from label.reviews.services.review import assign_readers, conclude_reviews


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show what one has to read, and for officers each call's progress."""
    if not (may_instruct(request.user) or may_review(request.user)):
        raise Http404
    context = frame(_("Review"), icon="edit") | {
        "mine": readings_of(request.user) if may_review(request.user) else [],
        "calls": listed_calls() if may_see_all(request.user) else [],
        "reads": may_review(request.user),
        "may_act": may_act(request.user),
    }
    return render(request, "reviews/admin/index.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def overview(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the dossiers of a call with their readings; POST assigns or concludes."""
    if not may_see_all(request.user):
        raise Http404
    call = get_object_or_404(Call, slug=slug)
    form = AssignForm(request.POST if request.POST.get("do") == "assign" else None)
    if request.method == "POST":
        if not may_act(request.user):
            raise Http404
        if request.POST.get("do") == "conclude" or form.is_valid():
            _act(request, call, form)
            return redirect("reviews:overview", slug)
    grid = grid_of(call)
    rows: list[tuple[Any, list[Reading], Outcome]] = []
    if grid:
        rows = [
            (one, list(one.readings.all()), outcome_of(one, grid.allowed_gap))
            for one in reviewed(call)
        ]
    given = sum(one.given_at is not None for _dossier, readings, _out in rows for one in readings)
    way = (reverse("reviews:index"), _("Review"))
    framed = frame(_("Review"), way, subtitle=str(call), here=str(call), icon="edit")
    context = framed | {
        "call": call,
        "grid": grid,
        "rows": rows,
        "given": given,
        "wanted": sum(max(READINGS, len(readings)) for _one, readings, _out in rows),
        "form": form,
        "may_act": may_act(request.user),
    }
    status = 422 if form.is_bound else 200
    return render(request, "reviews/admin/overview.html", context, status=status)


def _act(request: HttpRequest, call: Call, form: AssignForm) -> None:
    given: dict[str, Any] = {"call": call, "by": request.user, "now": timezone.now()}
    try:
        if request.POST.get("do") == "conclude":
            count = conclude_reviews(**given)
            words = ngettext(
                "%(count)s review is concluded.", "%(count)s reviews are concluded.", count
            )
        else:
            count, short = assign_readers(readers=form.cleaned_data["readers"], **given)
            words = ngettext(
                "%(count)s reading is assigned.", "%(count)s readings are assigned.", count
            )
            if short:
                lack = ngettext(
                    "%(count)s dossier lacks a reader: others must be found.",
                    "%(count)s dossiers lack a reader: others must be found.",
                    len(short),
                )
                messages.warning(request, lack % {"count": f"\u2068{len(short)}\u2069"})
        messages.success(request, words % {"count": f"\u2068{count}\u2069"})
    except Refused as refusal:
        messages.error(request, refusal_words(refusal))
