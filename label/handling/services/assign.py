"""Saying which officers see to a dossier."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act
from label.dossiers.services.errors import NotAnOfficer
from label.handling.models import Assignment
from records.services import journal

from .errors import NotAssignable


@transaction.atomic
def assign(*, dossier: Dossier, officer: User, by: User, now: datetime) -> Assignment:
    """Give a dossier to an officer, who may have it already.

    Raises NotAnOfficer where `by` may not act, NotAssignable where `officer` may not.
    """
    if not may_act(by):
        raise NotAnOfficer
    if not may_act(officer):
        raise NotAssignable
    assignment, made = Assignment.objects.get_or_create(
        dossier=dossier, officer=officer, defaults={"assigned_at": now, "assigned_by": by}
    )
    if made:
        told = {"officer": journal.pseudonym_of(officer)}
        journal.record(actor=by, verb="handling.assigned", target=dossier, data=told)
    return assignment


@transaction.atomic
def unassign(*, dossier: Dossier, officer: User, by: User) -> bool:
    """Take a dossier off an officer; return whether it was theirs. Raises NotAnOfficer."""
    if not may_act(by):
        raise NotAnOfficer
    gone, _rows = Assignment.objects.filter(dossier=dossier, officer=officer).delete()
    if gone:
        told = {"officer": journal.pseudonym_of(officer)}
        journal.record(actor=by, verb="handling.unassigned", target=dossier, data=told)
    return bool(gone)
