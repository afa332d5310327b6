"""Asking a commune for precise questions, giving it more time, and ending the request."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from accounts.models import User
from label.calls.domain.text import clean_text
from label.dossiers.domain.workflow import SUBMITTED
from label.dossiers.models import Deposit, Dossier
from label.dossiers.permissions import may_act
from label.dossiers.selectors import form_of, last_deposit
from label.dossiers.services.advance import advance, advance_as_part
from label.dossiers.services.errors import NotAnOfficer, NotAQuestion, NotThisWay, ReasonRequired
from label.dossiers.services.locking import locked
from label.dossiers.services.restore import restore_sent
from label.exchanges.models import Complement
from label.exchanges.selectors import questions_to_ask
from records.services import journal

from .errors import NoComplement, NotInFuture
from .telling import tell_members


@transaction.atomic
def request_complement(
    *,
    dossier: Dossier,
    questions: Collection[str],
    reason_fr: str,
    reason_ar: str,
    due_at: datetime,
    by: User,
    now: datetime,
) -> Complement:
    """Open these questions, by key, to the commune until an instant, and tell its members.

    A dossier that waits for its screening begins it by this. The draft is put back as it was sent,
    but for what is asked. Raises NotAnOfficer, NotThisWay, NotAQuestion for one that the last
    deposit does not answer, ReasonRequired, NotInFuture.
    """
    _require(by)
    reasons = [clean_text(reason) for reason in (reason_fr, reason_ar)]
    if not all(reasons):
        raise ReasonRequired("request_complement")
    if due_at <= now:
        raise NotInFuture
    dossier = locked(dossier.pk)
    deposit = last_deposit(dossier)
    if deposit is None:
        raise NotThisWay(dossier.state, "request_complement")
    wanted = _in_order(questions, deposit)
    if dossier.state == SUBMITTED:
        dossier = advance(dossier=dossier, verb="begin_screening", by=by, now=now)
    dossier = advance_as_part(
        dossier=dossier, verb="request_complement", by=by, now=now, reason="\n\n".join(reasons)
    )
    complement = Complement.objects.create(
        dossier=dossier,
        questions=wanted,
        reason_fr=reasons[0],
        reason_ar=reasons[1],
        asked_at=now,
        asked_by=by,
        due_at=due_at,
        told_at=now,
    )
    restore_sent(deposit=deposit, keep=wanted, now=now)
    tell_members(complement, "complement_asked")
    codes = [form_of(dossier).by_key[key].code for key in wanted]
    told = {"complement": complement.pk, "questions": codes, "due": due_at.isoformat()}
    journal.record(actor=by, verb="complement.asked", target=dossier, data=told)
    return complement


@transaction.atomic
def extend_complement(
    *, complement: Complement, due_at: datetime, by: User, now: datetime
) -> Complement:
    """Give the commune more time, also once the date has passed, and tell its members.

    Raises NotAnOfficer, NoComplement where it was sent or closed, NotInFuture.
    """
    _require(by)
    complement = _open(complement)
    if due_at <= max(complement.due_at, now):
        raise NotInFuture
    before = complement.due_at
    complement.due_at, complement.told_at = due_at, now
    complement.save(update_fields=["due_at", "told_at"])
    tell_members(complement, "complement_extended")
    journal.record(
        actor=by,
        verb="complement.extended",
        target=complement.dossier,
        data={
            "complement": complement.pk,
            "from": before.isoformat(),
            "to": due_at.isoformat(),
        },
    )
    return complement


@transaction.atomic
def close_complement(*, complement: Complement, by: User, now: datetime) -> Complement:
    """End a request without an answer: the last deposit stands. The members are told.

    Raises NotAnOfficer, NoComplement where it was sent or closed.
    """
    _require(by)
    complement = _open(complement)
    advance_as_part(dossier=complement.dossier, verb="close_complement", by=by, now=now)
    complement.ended_at = now
    complement.save(update_fields=["ended_at"])
    tell_members(complement, "complement_closed")
    return complement


def _require(by: User) -> None:
    if not may_act(by):
        raise NotAnOfficer


def _open(complement: Complement) -> Complement:
    dossier = locked(complement.dossier_id)
    found = Complement.objects.filter(pk=complement.pk, ended_at=None).first()
    if found is None:
        raise NoComplement
    found.dossier = dossier
    return found


def _in_order(questions: Collection[str], deposit: Deposit) -> list[str]:
    offered = [one.key for _step, listed in questions_to_ask(deposit) for one in listed]
    for key in questions:
        if key not in offered:
            raise NotAQuestion(key)
    if not questions:
        raise NotAQuestion("")
    return [key for key in offered if key in questions]
