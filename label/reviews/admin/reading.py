"""Giving a reading, and keeping away from a commune."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from label.dossiers.admin import panels
from label.dossiers.admin.frame import frame
from label.dossiers.models import Dossier
from label.dossiers.refusals import refusal_words
from label.dossiers.services.errors import Refused
from label.reviews.forms import ConflictForm, ReadingForm
from label.reviews.models import Conflict, Reading
from label.reviews.permissions import may_review
from label.reviews.selectors import grid_of, visible_readings
from label.reviews.services.review import declare_conflict, give_reading


@panels.register(order=30, title=gettext_lazy("Readings"))
def readings(request: HttpRequest, dossier: Dossier) -> str:
    """Show on the dossier the readings that the person may see."""
    shown = visible_readings(request.user, dossier)
    if not shown:
        return ""
    context = {"readings": shown, "dossier": dossier}
    return render_to_string("reviews/admin/panel.html", context, request)


@require_http_methods(["GET", "HEAD", "POST"])
def reading(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one's own reading, given or to be given."""
    if not may_review(request.user):
        raise Http404
    found = get_object_or_404(
        Reading.objects.select_related("dossier__call", "dossier__commune"),
        pk=pk,
        reader=request.user.pk,
    )
    grid = grid_of(found.dossier.call)
    if grid is None:
        raise Http404
    initial = {**found.scores, "comment": found.comment}
    form = ReadingForm(request.POST or None, grid=grid, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            give_reading(
                reading=found,
                scores=form.scores,
                comment=form.cleaned_data["comment"],
                by=request.user,  # type: ignore[arg-type]
                now=timezone.now(),
            )
        except Refused as refusal:
            messages.error(request, refusal_words(refusal))
            return redirect("reviews:reading", pk)
        messages.success(request, _("Thank you: your reading is kept."))
        return redirect("reviews:index")
    way, about = (reverse("reviews:index"), _("Review")), str(found.dossier)
    context = frame(_("Reading"), way, subtitle=about, here=about, icon="edit") | {
        "reading": found,
        "form": form,
        "criteria": grid.criteria.all(),
    }
    status = 422 if form.is_bound else 200
    return render(request, "reviews/admin/reading.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def conflicts(request: HttpRequest) -> HttpResponse:
    """Show what one keeps away from; POST declares more."""
    if not may_review(request.user):
        raise Http404
    form = ConflictForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given: dict[str, Any] = {k: v for k, v in form.cleaned_data.items() if v}
        person: Any = request.user
        declare_conflict(reader=person, by=person, now=timezone.now(), **given)
        messages.success(
            request, _("You keep away from it. What you had to read of it is taken back.")
        )
        return redirect("reviews:conflicts")
    way = (reverse("reviews:index"), _("Review"))
    context = frame(_("Conflicts of interest"), way, icon="edit") | {
        "form": form,
        "media": form.media,
        "conflicts": Conflict.objects.filter(reader=request.user.pk).select_related(
            "commune", "province"
        ),
    }
    status = 422 if form.is_bound else 200
    return render(request, "reviews/admin/conflicts.html", context, status=status)
