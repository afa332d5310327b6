"""Trying a call's prerequisites on the deposits of another before they are used."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from label.calls.drafting import draft_of
from label.dossiers.admin.frame import frame
from label.dossiers.permissions import may_instruct
from label.eligibility.forms import TrialForm
from label.eligibility.selectors import tried


@require_safe
def trial(request: HttpRequest) -> HttpResponse:
    """Show how many deposits of a past call would meet the prerequisites as they are drafted."""
    if not may_instruct(request.user):
        raise Http404
    form = TrialForm(request.GET or None)
    total, trials = 0, []
    if form.is_valid():
        drafted = draft_of(form.cleaned_data["rules"])
        total, trials = tried(drafted.prerequisites, form.cleaned_data["past"])
    way = (reverse("dossier_admin:index"), _("Dossiers"))
    context = frame(_("Trying prerequisites"), way, icon="check") | {
        "form": form,
        "total": total,
        "trials": trials,
        "done": form.is_bound and form.is_valid(),
    }
    return render(request, "eligibility/admin/trial.html", context)
