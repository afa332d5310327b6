"""Reads of batches, lots and votes."""

from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from label.calls.models import Call
from label.dossiers.domain.workflow import NOT_ELIGIBLE, RETAINED, REVIEWED
from label.dossiers.models import Dossier

from .domain.allocation import Candidate
from .domain.rehearsal import Proposal as Proposed
from .domain.rehearsal import Rehearsal, rehearse
from .models import Batch, CouncilVote, LotMove, LotPlan, Place, Proposal

AWAITING = (REVIEWED, NOT_ELIGIBLE)
WITH_PLACE = "commune__province__region"


def batches() -> QuerySet[Batch]:
    """Return all batches with how many dossiers each holds."""
    return Batch.objects.select_related("call").annotate(size=Count("proposals"))


def proposals_of(batch: Batch) -> QuerySet[Proposal]:
    """Return what is proposed, with all that a line shows."""
    return batch.proposals.select_related(f"dossier__{WITH_PLACE}", "dossier__call").order_by(
        "dossier__commune__province__region__code", "dossier__reference"
    )


def awaiting(call: Call) -> QuerySet[Dossier]:
    """Return the dossiers that a committee can decide on now."""
    return (
        Dossier.objects.filter(call=call, state__in=AWAITING)
        .select_related(WITH_PLACE)
        .order_by("commune__province__region__code", "reference")
    )


def rehearsal(batch: Batch) -> Rehearsal:
    """Return what locking a batch would do now."""
    listed = list(proposals_of(batch))
    held = [one.dossier_id for one in listed]
    waiting = awaiting(batch.call).exclude(pk__in=held).values_list("reference", flat=True)
    return rehearse([_proposed(one) for one in listed], list(waiting))


def _proposed(one: Proposal) -> Proposed:
    dossier = one.dossier
    return Proposed(
        reference=dossier.reference,
        state=dossier.state,
        outcome=one.outcome,
        region=dossier.commune.province.region.code,
        milieu=dossier.commune.milieu,
        reasons=sum(bool(r["fr"].strip() and r["ar"].strip()) for r in one.reasons),
        rank=one.rank,
        decided_elsewhere=bool(dossier.outcome),
    )


def retained(call: Call) -> QuerySet[Dossier]:
    """Return the communes that were retained, told of it or not."""
    return (
        Dossier.objects.filter(call=call, outcome=RETAINED)
        .select_related(WITH_PLACE)
        .order_by("reference")
    )


def candidates(call: Call) -> list[Candidate]:
    """Return the retained communes as the draw takes them."""
    return [
        Candidate(one.reference, one.commune.province.region.code, one.commune.milieu)
        for one in retained(call)
    ]


def plan_of(call: Call) -> LotPlan | None:
    """Return the call's division into lots, if its list is frozen."""
    return LotPlan.objects.filter(call=call).select_related("call").first()


def listed_candidates(plan: LotPlan) -> list[Candidate]:
    """Return the frozen list."""
    return [Candidate(**row) for row in plan.listed]


def places_of(plan: LotPlan) -> QuerySet[Place]:
    """Return who is in which lot."""
    return (
        Place.objects.filter(lot__plan=plan)
        .select_related("lot", f"dossier__{WITH_PLACE}")
        .order_by("lot__number", "dossier__commune__province__region__code", "dossier__reference")
    )


def moves_of(plan: LotPlan) -> QuerySet[LotMove]:
    """Return what was moved by hand, the latest first."""
    return LotMove.objects.filter(target__plan=plan).select_related(
        "dossier__commune", "source", "target", "moved_by"
    )


def votes(call: Call | None = None) -> QuerySet[CouncilVote]:
    """Return where the councils stand, of one call or of all."""
    rows: QuerySet[Any] = CouncilVote.objects.select_related(f"dossier__{WITH_PLACE}")
    return rows.filter(dossier__call=call) if call else rows


def vote_of(dossier: Dossier) -> CouncilVote | None:
    """Return where a commune's council stands, if it was asked."""
    return CouncilVote.objects.filter(dossier=dossier).select_related("deliberation").first()


def votes_to_remind(day: date) -> QuerySet[CouncilVote]:
    """Return the communes whose council was asked and has not answered."""
    return votes().filter(state__in=("asked", "postponed"), session__gt=f"{day:%Y-%m}")
