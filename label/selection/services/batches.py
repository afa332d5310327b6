"""Preparing a committee's decisions, and locking them with the minutes."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate

from accounts.models import User
from label.calls.domain.form import canonical
from label.calls.models import Call
from label.dossiers.domain.workflow import NOT_RETAINED, RETAINED, REVIEWED
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_decide
from label.dossiers.selectors import last_deposit
from label.dossiers.services.advance import advance
from label.dossiers.services.errors import NotAnOfficer
from label.eligibility.selectors import unmet
from label.selection.domain.rehearsal import VERBS
from label.selection.minutes import minutes_of
from label.selection.models import Batch, Proposal
from label.selection.permissions import may_prepare
from label.selection.selectors import awaiting, proposals_of, rehearsal
from records.references import new_reference
from records.services import journal

from .errors import CannotLock, Locked

Reason = Mapping[str, str]


@transaction.atomic
def open_batch(
    *,
    call: Call,
    sat_on: date,
    place_fr: str,
    place_ar: str,
    present_fr: str,
    present_ar: str,
    by: User,
    now: datetime,
) -> Batch:
    """Begin a batch for one sitting. Raises NotAnOfficer."""
    _require_preparer(by)
    locked = Call.objects.select_for_update(of=("self",)).get(pk=call.pk)
    last = Batch.objects.filter(call=locked).aggregate(last=Max("number"))["last"] or 0
    batch = Batch.objects.create(
        call=locked,
        number=last + 1,
        sat_on=sat_on,
        place_fr=place_fr,
        place_ar=place_ar,
        present_fr=present_fr,
        present_ar=present_ar,
        prepared_at=now,
    )
    told = {"call": call.slug, "number": batch.number, "sat_on": sat_on.isoformat()}
    journal.record(actor=by, verb="batch.opened", target=batch, data=told)
    return batch


@transaction.atomic
def propose(
    *,
    batch: Batch,
    dossier: Dossier,
    outcome: str,
    by: User,
    rank: int | None = None,
    reasons: Iterable[Reason] = (),
) -> Proposal:
    """Propose a decision for one dossier, or change what was proposed. Raises Locked."""
    _require_preparer(by)
    _unlocked(batch)
    proposal, _new = Proposal.objects.update_or_create(
        batch=batch,
        dossier=dossier,
        defaults={
            "outcome": outcome,
            "rank": rank,
            "reasons": [
                {"code": one.get("code", ""), "fr": one["fr"].strip(), "ar": one["ar"].strip()}
                for one in reasons
            ],
        },
    )
    # Reasons are free text: their codes alone are told.
    codes = [one["code"] for one in proposal.reasons if one["code"]]
    told = {"batch": batch.pk, "outcome": outcome, "rank": rank, "reasons": codes}
    journal.record(actor=by, verb="batch.proposed", target=dossier, data=told)
    return proposal


@transaction.atomic
def propose_all(*, batch: Batch, by: User) -> int:
    """Propose for each dossier that waits what its state suggests; return how many.

    A reviewed one is retained; one that is not eligible is not, for the prerequisites that are not
    met. What was proposed already stands.
    """
    _require_preparer(by)
    _unlocked(batch)
    held = set(batch.proposals.values_list("dossier_id", flat=True))
    waiting = [one for one in awaiting(batch.call) if one.pk not in held]
    if not waiting:
        return 0
    made = Proposal.objects.bulk_create(
        Proposal(
            batch=batch,
            dossier=one,
            outcome=RETAINED if one.state == REVIEWED else NOT_RETAINED,
            reasons=[] if one.state == REVIEWED else _unmet_reasons(one),
        )
        for one in waiting
    )
    told: dict[str, list[int]] = {}
    for one in made:
        told.setdefault(one.outcome, []).append(one.dossier_id)
    journal.record(actor=by, verb="batch.filled", target=batch, data=told)
    return len(made)


@transaction.atomic
def withdraw(*, proposal: Proposal, by: User) -> None:
    """Take a dossier out of a batch. Raises Locked."""
    _require_preparer(by)
    batch = _unlocked(proposal.batch)
    proposal.delete()
    told = {"batch": batch.pk, "outcome": proposal.outcome}
    journal.record(actor=by, verb="batch.withdrawn", target=proposal.dossier, data=told)


@transaction.atomic
def lock_batch(*, batch: Batch, by: User, now: datetime) -> Batch:
    """Decide: every dossier takes its step, and the minutes are frozen with their digest.

    All or nothing, in one transaction. Raises NotAnOfficer for who does not decide, Locked the
    second time, CannotLock while the rehearsal finds fault.
    """
    if not may_decide(by):
        raise NotAnOfficer
    batch = _unlocked(batch)
    if not rehearsal(batch).may_lock:
        raise CannotLock(batch.number)
    for proposal in proposals_of(batch):
        advance(
            dossier=proposal.dossier,
            verb=VERBS[proposal.outcome],
            by=by,
            now=now,
            reason="\n".join(one["fr"] for one in proposal.reasons),
        )
    batch.reference = new_reference("PV", year=localdate(now).year)
    batch.locked_at, batch.locked_by = now, by
    batch.minutes = minutes_of(batch)
    batch.digest = hashlib.sha256(canonical(batch.minutes)).hexdigest()
    batch.save()
    journal.record(
        actor=by,
        verb="batch.locked",
        target=batch,
        data={
            "call": batch.call.slug,
            "reference": batch.reference,
            "digest": batch.digest,
            "dossiers": batch.proposals.count(),
        },
    )
    return batch


def _unmet_reasons(dossier: Dossier) -> list[dict[str, str]]:
    deposit = last_deposit(dossier)
    return [
        {"code": one.code, "fr": one.reason.fr, "ar": one.reason.ar}
        for one in (unmet(deposit) if deposit else ())
    ]


def _unlocked(batch: Batch) -> Batch:
    found = Batch.objects.select_for_update(of=("self",)).select_related("call").get(pk=batch.pk)
    if found.is_locked:
        raise Locked(batch.number)
    return found


def _require_preparer(by: User) -> None:
    if not may_prepare(by):
        raise NotAnOfficer
