"""Erasing what was kept long enough."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from label.dossiers.domain.retention import is_past_retention
from label.dossiers.domain.workflow import PENDING
from label.dossiers.models import AnswerFile, Deposit, DepositFile, Dossier
from label.dossiers.selectors import expired_dossiers, window_for
from records.models import PrivateFile
from records.services import files as private_files
from records.services import journal

from .locking import locked


def erase_expired(*, now: datetime) -> list[str]:
    """Erase the dossiers past their call's retention, and return their references.

    Each goes in its own transaction. A pending one, sent and not yet decided, is never touched.
    """
    return [
        dossier.reference for dossier in expired_dossiers(now) if erase_dossier(dossier, now=now)
    ]


@transaction.atomic
def erase_dossier(dossier: Dossier, *, now: datetime) -> bool:
    """Erase a dossier with its answers, deposits and files; the journal keeps the digests.

    Return whether it was done: not if it is pending, or not past its retention.
    """
    dossier = locked(dossier.pk)
    closes_at = window_for(dossier.call, dossier.commune).closes_at
    if dossier.state in PENDING:
        return False
    if not is_past_retention(closes_at, dossier.call.retention_months, now):
        return False
    digests = list(Deposit.objects.filter(dossier=dossier).values_list("digest", flat=True))
    kept = _files(dossier)
    told = {"call": dossier.call.slug, "deposits": digests, "files": len(kept)}
    erased = Dossier(pk=dossier.pk)
    DepositFile.objects.filter(deposit__dossier=dossier).delete()
    Deposit.objects.filter(dossier=dossier).delete()
    dossier.delete()
    for file in kept:
        private_files.remove(file=file)
    journal.record(actor=None, verb="dossier.erased", target=erased, data=told)
    return True


def _files(dossier: Dossier) -> list[PrivateFile]:
    drafted = AnswerFile.objects.filter(dossier=dossier).values("file")
    sent = DepositFile.objects.filter(deposit__dossier=dossier).values("file")
    return list(PrivateFile.objects.filter(Q(pk__in=drafted) | Q(pk__in=sent)))
