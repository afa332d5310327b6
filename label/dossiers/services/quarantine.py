"""What follows when the virus scanner finds something in a file that was already received."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from label.dossiers.models import AnswerFile, DepositFile, Dossier
from label.dossiers.selectors import dossiers_with, form_of, gate_of
from records.models import PrivateFile
from records.services import journal

from .changing import mark_changed
from .dropping import drop
from .locking import locked
from .writing import write_to_members


def hear_of_virus(*, file: PrivateFile, **_signal: Any) -> None:
    """Receive `records.signals.virus_found`."""
    for dossier in dossiers_with(file):
        refuse_infected(dossier=dossier, file=file, now=timezone.now())


@transaction.atomic
def refuse_infected(*, dossier: Dossier, file: PrivateFile, now: datetime) -> None:
    """Take an infected file off the draft, and tell the members of the space.

    A deposit that holds it stands as it was sent; nobody opens the file.
    """
    dossier = locked(dossier.pk)
    if not PrivateFile.objects.filter(pk=file.pk, scan=PrivateFile.Scan.WAITING).exists():
        return
    drafted = AnswerFile.objects.filter(dossier=dossier, file=file).first()
    sent = DepositFile.objects.filter(deposit__dossier=dossier, file=file).first()
    question = (drafted or sent).question  # type: ignore[union-attr]
    if drafted:
        drop(drafted)
        mark_changed(dossier=dossier, now=now)
    _tell(dossier, file, question, sent is not None, now)
    journal.record(
        actor=None,
        verb="dossier.virus_found",
        target=dossier,
        data={"question": question, "sha256": file.sha256},
    )


def _tell(dossier: Dossier, file: PrivateFile, question: str, sent: bool, now: datetime) -> None:
    gate = gate_of(dossier)
    label = form_of(dossier).by_key[question].label
    write_to_members(
        dossier=dossier,
        template="dossiers/mail/virus_found",
        question_fr=label.fr,
        question_ar=label.ar,
        name=file.name,
        sent=sent,
        open=gate.state(now) == "open" and gate.covers(question),
    )
