"""Freezing the list, drawing the lots, and moving a commune by hand."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from accounts.models import User
from label.calls.models import Call
from label.dossiers.domain.workflow import RETAINED
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_decide
from label.dossiers.services.errors import NotAnOfficer, ReasonRequired
from label.selection.domain.allocation import allocate, list_digest
from label.selection.models import Lot, LotMove, LotPlan, Place
from label.selection.selectors import candidates, listed_candidates, retained
from records.services import journal

from .errors import AlreadyDrawn, NotFrozen, NotRetained, SizesDoNotAddUp


@transaction.atomic
def freeze_list(*, call: Call, sizes: Sequence[int], by: User, now: datetime) -> LotPlan:
    """Freeze the list of retained communes and the sizes of the lots, before any seed is known.

    May be done again until the seed is drawn; the journal keeps each digest. Raises NotAnOfficer,
    AlreadyDrawn, SizesDoNotAddUp.
    """
    _require(by)
    Call.objects.select_for_update(of=("self",)).get(pk=call.pk)
    standing = LotPlan.objects.filter(call=call).first()
    if standing and standing.drawn_at:
        raise AlreadyDrawn
    listed = candidates(call)
    if not sizes or any(size < 1 for size in sizes) or sum(sizes) != len(listed):
        raise SizesDoNotAddUp(len(listed))
    plan, _new = LotPlan.objects.update_or_create(
        call=call,
        defaults={
            "sizes": list(sizes),
            "listed": [
                {"reference": one.reference, "region": one.region, "milieu": one.milieu}
                for one in listed
            ],
            "list_digest": list_digest(listed),
            "frozen_at": now,
        },
    )
    told = {"call": call.slug, "sizes": list(sizes), "digest": plan.list_digest}
    journal.record(actor=by, verb="lots.frozen", target=plan, data=told)
    return plan


@transaction.atomic
def draw_lots(*, call: Call, seed: str, by: User, now: datetime) -> LotPlan:
    """Draw the frozen list by a seed made in public; the draw can be done once.

    Raises NotAnOfficer, NotFrozen, AlreadyDrawn, ValueError for an empty seed.
    """
    _require(by)
    plan = LotPlan.objects.select_for_update(of=("self",)).filter(call=call).first()
    if plan is None:
        raise NotFrozen
    if plan.drawn_at:
        raise AlreadyDrawn
    if not seed.strip():
        raise ValueError("A draw needs its seed.")
    drawn = allocate(listed_candidates(plan), plan.sizes, seed.strip())
    plan.seed, plan.drawn_at = seed.strip(), now
    plan.save(update_fields=["seed", "drawn_at"])
    lots = {
        number: Lot.objects.create(plan=plan, number=number)
        for number in range(1, len(plan.sizes) + 1)
    }
    dossiers = dict(Dossier.objects.filter(call=call).values_list("reference", "pk"))
    Place.objects.bulk_create(
        Place(lot=lots[number], dossier_id=dossiers[reference])
        for reference, number in drawn.items()
    )
    told = {"call": call.slug, "digest": plan.list_digest, "seed": plan.seed}
    journal.record(actor=by, verb="lots.drawn", target=plan, data=told)
    return plan


@transaction.atomic
def place_in_lot(*, dossier: Dossier, lot: Lot, reason: str, by: User, now: datetime) -> Place:
    """Move a commune to another lot, or add one retained since the draw, for a reason.

    Raises NotAnOfficer, ReasonRequired, NotRetained.
    """
    _require(by)
    if not reason.strip():
        raise ReasonRequired("lots.placed")
    plan = LotPlan.objects.select_for_update(of=("self",)).get(pk=lot.plan_id)
    if not retained(plan.call).filter(pk=dossier.pk, outcome=RETAINED).exists():
        raise NotRetained(dossier.reference)
    place = Place.objects.filter(dossier=dossier).select_related("lot").first()
    source = place.lot if place else None
    if place is None:
        place = Place.objects.create(dossier=dossier, lot=lot, drawn=False)
    elif source == lot:
        return place
    else:
        place.lot, place.drawn = lot, False
        place.save(update_fields=["lot", "drawn"])
    move = LotMove.objects.create(
        dossier=dossier,
        source=source,
        target=lot,
        reason=reason.strip(),
        moved_at=now,
        moved_by=by,
    )
    told = {"move": move.pk, "from": source.number if source else 0, "to": lot.number}
    journal.record(actor=by, verb="lots.placed", target=dossier, data=told)
    return place


def _require(by: User) -> None:
    if not may_decide(by):
        raise NotAnOfficer
