"""What a publication shows, as JSON: made once, from then on read as it is."""

from datetime import datetime
from typing import Any

from django.db.models import Prefetch

from label.calls.models import Call
from label.dossiers.domain.workflow import OUTCOMES, RESERVE, RETAINED
from label.dossiers.models import Dossier
from label.selection.models import LotMove, LotPlan, Proposal
from label.selection.selectors import plan_of, retained
from territory.labels import MILIEUX
from territory.models import Region

from .domain.coverage import Coverage
from .domain.disclosure import Disclosed, Group, disclose, together, told
from .selectors import RegionCoverage, coverage, standing


def frozen_statistics(call: Call, now: datetime) -> dict[str, Any]:
    """Return the figures of a call of which none tells what a single commune has done."""
    regions = coverage(standing(call))
    whole = sum((one.whole for one in regions), Coverage())
    milieux = [
        Group(code, *_counts(sum((one.cells[code] for one in regions), Coverage())))
        for code, _words in MILIEUX
    ]
    by_region = [Group(one.region.code, *_counts(one.whole)) for one in regions]
    safe = together(by_region).is_safe
    return {
        "state": call.window.state(now),
        "communes": whole.communes,
        "sent": whole.sent if safe else None,
        "drafts": told(whole.drafts),
        "regions": [_region(one) for one in regions],
        "by_region": _disclosed(disclose(by_region)),
        "by_milieu": _disclosed(disclose(milieux)),
    }


def _counts(held: Coverage) -> tuple[int, int]:
    return held.communes, held.sent


def _region(one: RegionCoverage) -> dict[str, str]:
    return {"code": one.region.code, **_names(one.region)}


def _names(place: Any) -> dict[str, str]:
    return {"name_fr": place.name_fr, "name_ar": place.name_ar}


def _disclosed(found: Disclosed) -> dict[str, Any]:
    shown = [{"code": g.name, "communes": g.communes, "sent": g.sent} for g in found.shown]
    rest = found.rest
    return {
        "shown": shown,
        "merged": list(found.merged),
        "rest": {"communes": rest.communes, "sent": rest.sent} if rest else None,
    }


def untold(call: Call, *, with_reserve: bool) -> int:
    """Return how many communes that would be named have not had their letter yet."""
    named = (RETAINED, RESERVE) if with_reserve else (RETAINED,)
    return Dossier.objects.filter(call=call, outcome__in=named, state__in=OUTCOMES).count()


def frozen_results(call: Call, *, with_reserve: bool) -> dict[str, Any]:
    """Return the retained communes, how their lots were drawn, and the reserve if it is named."""
    plan = plan_of(call)
    drawn = plan if plan and plan.drawn_at else None
    first = Prefetch("lot_moves", LotMove.objects.select_related("source").order_by("pk"))
    rows = list(retained(call).select_related("place__lot").prefetch_related(first))
    found = [_commune(one) | _place(one) for one in rows]
    found.sort(key=lambda one: (one["lot"] is None, one["lot"] or 0, one["region"], one["name_fr"]))
    reserve = _reserve(call) if with_reserve else None
    return {
        "retained": found,
        "reserve": reserve,
        "regions": [{"code": one.code, **_names(one)} for one in Region.objects.all()],
        "lots": _lots(drawn, {one.reference: one for one in rows}) if drawn else None,
    }


def _commune(dossier: Any) -> dict[str, Any]:
    commune = dossier.commune
    return {
        "code": commune.code,
        **_names(commune),
        "region": commune.province.region.code,
        "milieu": commune.milieu,
    }


def _place(dossier: Any) -> dict[str, Any]:
    place = getattr(dossier, "place", None)
    return {"lot": place.lot.number if place else None, "drawn": bool(place and place.drawn)}


def _reserved(call: Call) -> list[Dossier]:
    held = Dossier.objects.filter(call=call, outcome=RESERVE)
    return list(held.select_related("commune__province__region"))


def _reserve(call: Call) -> list[dict[str, Any]]:
    decided = Proposal.objects.filter(
        dossier__call=call, outcome=RESERVE, batch__locked_at__isnull=False
    )
    ranks = dict(decided.order_by("batch__locked_at").values_list("dossier", "rank"))
    found = [_commune(one) | {"rank": ranks.get(one.pk)} for one in _reserved(call)]
    return sorted(found, key=lambda one: (one["rank"] is None, one["rank"] or 0, one["code"]))


def _lots(plan: LotPlan, by_reference: dict[str, Any]) -> dict[str, Any]:
    """Return the draw: what it took, and what came of it before any move by hand."""
    listed = []
    for row in plan.listed:
        dossier = by_reference.get(row["reference"])
        names = _commune(dossier) if dossier else {}
        listed.append({**names, **row, "lot": _drawn_lot(dossier)})
    return {
        "sizes": plan.sizes,
        "seed": plan.seed,
        "digest": plan.list_digest,
        "frozen_at": plan.frozen_at.isoformat(),
        "drawn_at": plan.drawn_at.isoformat() if plan.drawn_at else "",
        "listed": sorted(listed, key=lambda one: one["reference"]),
    }


def _drawn_lot(dossier: Any) -> int | None:
    if dossier is None:
        return None
    moves = list(dossier.lot_moves.all())
    if moves:
        return moves[0].source.number if moves[0].source else None
    place = getattr(dossier, "place", None)
    return place.lot.number if place else None
