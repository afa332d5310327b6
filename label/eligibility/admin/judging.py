"""The prerequisites of one dossier, as an officer rules on them."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from label.dossiers.admin.frame import frame
from label.dossiers.domain.workflow import SCREENING
from label.dossiers.models import Deposit, Dossier
from label.dossiers.permissions import may_act, may_instruct
from label.dossiers.refusals import refusal_words
from label.dossiers.selectors import last_deposit
from label.dossiers.services.errors import ReasonRequired, Refused
from label.eligibility.domain.standing import standing
from label.eligibility.forms import ConclusionForm, RulingForm
from label.eligibility.labels import ADVICE
from label.eligibility.selectors import judged
from label.eligibility.services.rule import conclude, confirm_rest, rule


@require_http_methods(["GET", "HEAD", "POST"])
def eligibility(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what was found of each prerequisite; POST rules on one, on the rest, or concludes."""
    if not may_instruct(request.user):
        raise Http404
    dossier = get_object_or_404(
        Dossier.objects.select_related("call", "commune__province__region"), pk=pk
    )
    deposit = last_deposit(dossier)
    if deposit is None:
        raise Http404(_("Nothing was sent yet."))
    if request.method != "POST":
        return _show(request, dossier, deposit)
    if not may_act(request.user):
        raise Http404
    forms: dict[str, Any] = {}
    try:
        if _act(request, deposit, forms):
            return redirect("eligibility:judge", dossier.pk)
    except ReasonRequired:
        bound = next(iter(forms.values()))
        bound.add_error("reason", _("Say why."))
    except Refused as refusal:
        messages.error(request, refusal_words(refusal))
        return redirect("eligibility:judge", dossier.pk)
    return _show(request, dossier, deposit, forms, status=422)


def _act(request: HttpRequest, deposit: Deposit, forms: dict[str, Any]) -> bool:
    action, _sep, code = request.POST.get("do", "").partition(":")
    given: dict[str, Any] = {"deposit": deposit, "by": request.user, "now": timezone.now()}
    if action == "confirm":
        count = confirm_rest(**given)
        words = ngettext(
            "%(count)s finding is confirmed.", "%(count)s findings are confirmed.", count
        )
        messages.success(request, words % {"count": f"\u2068{count}\u2069"})
    elif action == "rule":
        form: Any = RulingForm(request.POST, prefix=code)
        forms[code] = form
        if not form.is_valid():
            return False
        rule(code=code, **form.cleaned_data, **given)
        messages.success(request, _("The ruling is kept."))
    elif action == "conclude":
        form = ConclusionForm(request.POST, prefix="conclusion")
        forms["conclusion"] = form
        if not form.is_valid():
            return False
        dossier = conclude(reason=form.cleaned_data["reason"], **given)
        messages.success(request, dossier.get_state_display())
    return True


def _show(
    request: HttpRequest,
    dossier: Dossier,
    deposit: Deposit,
    forms: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    bound = forms or {}
    listed = judged(deposit)
    french = {one.prerequisite.code: one.cited for one in judged(deposit, "fr")}
    counted = standing(one.ruled for one in listed)
    rows = [
        (
            one,
            french[one.prerequisite.code],
            bound.get(one.prerequisite.code)
            or RulingForm(
                prefix=one.prerequisite.code,
                initial={
                    "ruled": one.ruled.stands,
                    "reason": one.ruling.reason if one.ruling else "",
                },
            ),
        )
        for one in listed
    ]
    way = (
        (reverse("dossier_admin:index"), _("Dossiers")),
        (reverse("dossier_admin:inspect", args=[dossier.pk]), str(dossier)),
    )
    context = frame(_("Eligibility"), *way, subtitle=str(dossier), icon="check") | {
        "dossier": dossier,
        "deposit": deposit,
        "rows": rows,
        "standing": counted,
        "advice": ADVICE[counted.advice],
        "conclusion": bound.get("conclusion") or ConclusionForm(prefix="conclusion"),
        "may_rule": may_act(request.user) and dossier.state == SCREENING,
    }
    return render(request, "eligibility/admin/judge.html", context, status=status)
