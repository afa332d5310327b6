"""The committee sits: batches are prepared, rehearsed and locked; then the lots are drawn."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from label.dossiers.domain.workflow import NOT_ELIGIBLE, NOT_RETAINED, RESERVE, RETAINED, REVIEWED
from label.dossiers.models import Dossier
from label.replay.campaign import Campaign
from label.replay.content.words import PLACE, PRESENT, RESERVE_REASON, TURNED_DOWN_REASON
from label.selection.models import Batch
from label.selection.selectors import plan_of, rehearsal
from label.selection.services.batches import lock_batch, open_batch, propose, propose_all
from label.selection.services.lots import draw_lots, freeze_list

SITTINGS = ((25, NOT_ELIGIBLE), (26, REVIEWED))


def decide(campaign: Campaign) -> None:
    """Hold one sitting on what is not eligible and one on what was reviewed."""
    for days, state in SITTINGS:
        waiting = campaign.dossiers(state)
        if waiting:
            _sit(campaign, waiting, campaign.after(days))


@transaction.atomic
def _sit(campaign: Campaign, waiting: list[Dossier], at: datetime) -> Batch:
    officer = campaign.people.officer
    sitting: dict[str, Any] = {"sat_on": localdate(at), "now": at, "by": officer}
    batch = open_batch(call=campaign.call, **(sitting | PLACE | PRESENT))
    rank = 0
    if waiting[0].state == REVIEWED:
        for dossier in waiting:
            fate = campaign.applicants[dossier.commune.code].fate
            rank += fate == "reserve"
            _propose(batch, dossier, fate, rank, campaign)
    else:
        # The reasons are those of the prerequisites that are not met.
        propose_all(batch=batch, by=officer)
        batch.proposals.exclude(dossier__in=waiting).delete()
    if faults := rehearsal(batch).faults:
        raise RuntimeError(f"The batch cannot be locked: {faults}")
    return lock_batch(batch=batch, by=campaign.people.committee, now=at)


def _propose(batch: Batch, dossier: Dossier, fate: str, rank: int, campaign: Campaign) -> None:
    outcome, reasons = {
        "retained": (RETAINED, []),
        "reserve": (RESERVE, [RESERVE_REASON]),
        "turned_down": (NOT_RETAINED, [TURNED_DOWN_REASON]),
    }[fate]
    propose(
        batch=batch,
        dossier=dossier,
        outcome=outcome,
        rank=rank if outcome == RESERVE else None,
        reasons=reasons,
        by=campaign.people.officer,
    )


def draw(campaign: Campaign) -> None:
    """Freeze the list of retained communes, then draw the lots by the replay's seed."""
    plan = plan_of(campaign.call)
    if plan and plan.drawn_at:
        return
    given: dict[str, Any] = {"call": campaign.call, "by": campaign.people.committee}
    freeze_list(sizes=campaign.scale.lots, now=campaign.after(27), **given)
    draw_lots(seed=campaign.seed, now=campaign.after(28), **given)
