"""The division into lots: list frozen, seed drawn, moves by hand, the list for everyone."""

import csv
import io
from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from label.dossiers.permissions import may_decide
from label.dossiers.services.errors import Refused
from label.selection.forms import PlaceForm, SeedForm, SizesForm
from label.selection.models import Lot, LotPlan
from label.selection.selectors import moves_of, places_of, plan_of, retained
from label.selection.services.lots import draw_lots, freeze_list, place_in_lot
from territory.models import Region

from .screens import acting, call_of, for_staff, framed, tell


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff
@acting(may_decide)
def lots(request: HttpRequest, slug: str) -> HttpResponse:
    """Show how the division stands; POST freezes the list, draws, or moves a commune."""
    call = call_of(slug)
    plan = plan_of(call)
    forms: dict[str, Any] = {
        "sizes": SizesForm(initial={"sizes": " ".join(map(str, plan.sizes if plan else []))}),
        "seed": SeedForm(),
        "place": PlaceForm(),
    }
    status = 200
    if request.method == "POST":
        if _act(request, call, forms):
            return redirect("selection:lots", slug)
        status = 422
    context = (
        framed(_("Lots"), str(call))
        | forms
        | {
            "call": call,
            "plan": plan,
            "count": retained(call).count(),
            "may_decide": may_decide(request.user),
        }
    )
    if plan and plan.drawn_at:
        context |= _drawn(plan)
    return render(request, "selection/admin/lots.html", context, status=status)


def _drawn(plan: LotPlan) -> dict[str, Any]:
    places = list(places_of(plan))
    regions = {one.code: one for one in Region.objects.all()}
    cells = Counter((p.dossier.commune.province.region.code, p.lot.number) for p in places)
    numbers = sorted({p.lot.number for p in places})
    milieux = Counter((p.dossier.commune.milieu, p.lot.number) for p in places)
    return {
        "places": places,
        "moves": list(moves_of(plan)),
        "numbers": numbers,
        "table": [
            (region, [cells[code, number] for number in numbers])
            for code, region in sorted(regions.items())
            if any(cells[code, number] for number in numbers)
        ],
        "urban": [milieux["urban", number] for number in numbers],
        "rural": [milieux["rural", number] for number in numbers],
        "totals": [sum(1 for p in places if p.lot.number == number) for number in numbers],
    }


def _act(request: HttpRequest, call: Any, forms: dict[str, Any]) -> bool:
    """Do what was asked, and say whether the page is to be shown anew."""
    action = request.POST.get("do", "")
    kinds: dict[str, Any] = {"sizes": SizesForm, "seed": SeedForm, "place": PlaceForm}
    if action not in kinds:
        return True
    form = forms[action] = kinds[action](request.POST)
    if not form.is_valid():
        return False
    given: dict[str, Any] = {"by": request.user, "now": timezone.now()}
    try:
        if action == "sizes":
            freeze_list(call=call, sizes=form.cleaned_data["sizes"], **given)
            messages.success(request, _("The list is frozen. Publish its digest, then draw."))
        elif action == "seed":
            draw_lots(call=call, seed=form.cleaned_data["seed"], **given)
            messages.success(request, _("The lots are drawn."))
        else:
            return _place(call, form, given, request)
    except Refused as refusal:
        tell(request, refusal)
    return True


def _place(call: Any, form: PlaceForm, given: dict[str, Any], request: HttpRequest) -> bool:
    typed = form.cleaned_data
    dossier = retained(call).filter(reference=typed["reference"].strip().upper()).first()
    lot = Lot.objects.filter(plan__call=call, number=typed["lot"]).first()
    if dossier is None:
        form.add_error("reference", _("No retained commune has this reference."))
    if lot is None:
        form.add_error("lot", _("There is no such lot."))
    if dossier is None or lot is None:
        return False
    place_in_lot(dossier=dossier, lot=lot, reason=typed["reason"], **given)
    messages.success(request, _("The commune is in its lot, and the reason kept."))
    return True


@require_safe
@for_staff
def frozen_list(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the frozen list as CSV, as the draw takes it."""
    plan = plan_of(call_of(slug))
    return list_response(plan, slug)


def list_response(plan: LotPlan | None, slug: str) -> HttpResponse:
    """Return the frozen list as a download; an empty one where nothing is frozen."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["reference", "region", "milieu"])
    for row in plan.listed if plan else ():
        writer.writerow([row["reference"], row["region"], row["milieu"]])
    response = HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{slug}-liste.csv"'
    return response
