"""What the selection makes of a dossier: a grid, a reading, batches, lots, a council's vote."""

from datetime import date
from typing import Any

from django.utils import timezone

from label.reviews.models import Criterion, Grid, Reading
from label.selection.models import Batch, CouncilVote, LotPlan


def fill(side: Any) -> None:
    """Fill one side. Readings are of `reader` on our side, of `other_reader` on theirs."""
    now, call = timezone.now(), side.sent.call
    grid, new = Grid.objects.get_or_create(call=call)
    if new:
        Criterion.objects.create(
            grid=grid, sort_order=0, code="a", title_fr="Critère", title_ar="معيار"
        )
    reading = Reading.objects.create(
        dossier=side.sent,
        reader=side.people["reader" if side.name == "ours" else "other_reader"],
        position=1,
        assigned_at=now,
    )
    LotPlan.objects.get_or_create(
        call=call,
        defaults={"sizes": [1], "listed": [], "list_digest": "0" * 64, "frozen_at": now},
    )
    vote = CouncilVote.objects.create(
        dossier=side.sent,
        session="2027-02",
        state="asked",
        asked_at=now,
        changed_at=now,
        deliberation=side.file(),
    )
    side.things |= {
        "grid": grid.pk,
        "reading": reading.pk,
        "batch": _batch(side, 1, locked=False).pk,
        "locked_batch": _batch(side, 2, locked=True).pk,
        "vote": vote.pk,
    }


def _batch(side: Any, number: int, *, locked: bool) -> Batch:
    """Return a batch of the call of one side: ours of the call, theirs of the open one."""
    call = side.sent.call if side.name == "ours" else side.draft.call
    words = {"place_fr": "Rabat", "place_ar": "الرباط", "present_fr": "x", "present_ar": "x"}
    minutes = {
        "call": {"fr": "Appel", "ar": "طلب"},
        "reference": f"PV-{call.pk}-{number}",
        "place": {"fr": "Rabat", "ar": "الرباط"},
        "present": {"fr": "x", "ar": "x"},
        "decisions": [],
    }
    rest = {
        "reference": minutes["reference"],
        "minutes": minutes,
        "digest": "0" * 64,
        "locked_at": timezone.now(),
    }
    return Batch.objects.create(
        call=call,
        number=number,
        sat_on=date(2026, 11, 1),
        prepared_at=timezone.now(),
        **words,
        **(rest if locked else {}),
    )
