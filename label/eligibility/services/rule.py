"""An officer's word on what the portal found, and what it comes to."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from label.calls.domain.eligibility import FINDINGS, Finding
from label.dossiers.domain.workflow import SCREENING
from label.dossiers.models import Deposit, Dossier
from label.dossiers.permissions import may_act
from label.dossiers.selectors import last_deposit
from label.dossiers.services.advance import advance
from label.dossiers.services.errors import NotAnOfficer, ReasonRequired
from label.eligibility.models import Ruling
from label.eligibility.selectors import judged, standing_of
from records.services import journal

from .errors import NotScreening, Outdated, UnknownPrerequisite, Unruled


@transaction.atomic
def rule(
    *, deposit: Deposit, code: str, ruled: Finding, by: User, now: datetime, reason: str = ""
) -> Ruling:
    """Confirm what was found of a prerequisite, or rule otherwise with a reason.

    A later word replaces an earlier one; the journal keeps both. Raises NotAnOfficer,
    NotScreening, Outdated, UnknownPrerequisite, ReasonRequired.
    """
    _locked(deposit, by)
    found = {one.prerequisite.code: one.verdict.finding for one in judged(deposit)}.get(code)
    if found is None or ruled not in FINDINGS:
        raise UnknownPrerequisite(code)
    if ruled != found and not reason.strip():
        raise ReasonRequired(code)
    return _keep(deposit, code, found, ruled, reason.strip(), by, now)


@transaction.atomic
def confirm_rest(*, deposit: Deposit, by: User, now: datetime) -> int:
    """Confirm all that the portal found and nobody has ruled on; return how many."""
    _locked(deposit, by)
    waiting = [one for one in judged(deposit) if one.ruling is None]
    for one in waiting:
        found = one.verdict.finding
        _keep(deposit, one.prerequisite.code, found, found, "", by, now)
    return len(waiting)


@transaction.atomic
def conclude(*, deposit: Deposit, by: User, now: datetime, reason: str = "") -> Dossier:
    """Find the dossier eligible, or not, as the rulings say.

    A lacking proof counts as not met: to ask for it first is the officer's choice. Raises Unruled
    while a prerequisite waits, and ReasonRequired where it is not eligible.
    """
    dossier = _locked(deposit, by)
    standing = standing_of(deposit)
    if standing.unruled:
        raise Unruled(standing.unruled)
    eligible = standing.advice == "eligible"
    verb = "find_eligible" if eligible else "find_not_eligible"
    return advance(dossier=dossier, verb=verb, by=by, now=now, reason=reason)


def _keep(
    deposit: Deposit,
    code: str,
    found: Finding,
    ruled: Finding,
    reason: str,
    by: User,
    now: datetime,
) -> Ruling:
    ruling, _new = Ruling.objects.update_or_create(
        deposit=deposit,
        code=code,
        defaults={
            "found": found,
            "ruled": ruled,
            "reason": reason,
            "ruled_at": now,
            "ruled_by": by,
        },
    )
    told = {"deposit": deposit.number, "prerequisite": code, "found": found, "ruled": ruled}
    journal.record(actor=by, verb="eligibility.ruled", target=deposit.dossier, data=told)
    return ruling


def _locked(deposit: Deposit, by: User) -> Dossier:
    if not may_act(by):
        raise NotAnOfficer
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=deposit.dossier_id)
    if dossier.state != SCREENING:
        raise NotScreening(dossier.state)
    standing = last_deposit(dossier)
    if standing is None or standing.pk != deposit.pk:
        raise Outdated
    return dossier
