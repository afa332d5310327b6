"""Raising flags on dossiers, and taking them down."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act
from label.dossiers.services.errors import NotAnOfficer
from label.handling.models import Flag, FlagKind
from records.services import journal

from .errors import RetiredKind


@transaction.atomic
def raise_flag(*, dossier: Dossier, kind: FlagKind, by: User, now: datetime) -> Flag:
    """Flag a dossier, which may be so already. Raises NotAnOfficer, RetiredKind."""
    if not may_act(by):
        raise NotAnOfficer
    if kind.is_retired:
        raise RetiredKind
    flag, made = Flag.objects.get_or_create(
        dossier=dossier, kind=kind, defaults={"raised_at": now, "raised_by": by}
    )
    if made:
        journal.record(actor=by, verb="handling.flagged", target=dossier, data={"kind": kind.pk})
    return flag


@transaction.atomic
def take_down_flag(*, dossier: Dossier, kind: FlagKind, by: User) -> bool:
    """Take a flag down; return whether it was up. Raises NotAnOfficer."""
    if not may_act(by):
        raise NotAnOfficer
    gone, _rows = Flag.objects.filter(dossier=dossier, kind=kind).delete()
    if gone:
        journal.record(actor=by, verb="handling.unflagged", target=dossier, data={"kind": kind.pk})
    return bool(gone)
