"""Sending a dossier."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.models import User
from label.dossiers.assistance import told_of
from label.dossiers.domain import snapshot as snapshots
from label.dossiers.domain.workflow import transition
from label.dossiers.models import Deposit, DepositFile, Dossier
from label.dossiers.permissions import may_open
from label.dossiers.selectors import (
    filed_papers,
    files_of,
    form_of,
    gate_of,
    last_deposit,
    typed_answers,
)
from label.dossiers.signals import complement_sent, deposit_made
from records.services import journal

from .advance import take
from .answers import through
from .errors import ContentChanged, Incomplete, NotAMember, NotThisWay
from .locking import locked
from .writing import write_to_members

TEMPLATES = {
    "submit": "dossiers/mail/received",
    "send_complement": "dossiers/mail/complement_received",
}


@transaction.atomic
def submit_dossier(
    *, dossier: Dossier, user: User, language: str, key: UUID, fingerprint: str, now: datetime
) -> Deposit:
    """Freeze the draft into a deposit, with its journal line and its letter, in one transaction.

    `key` is drawn when the review page is shown: the same key again returns the same deposit.
    `fingerprint` is that of the content the person has read. Raises CallNotOpen from the closing
    instant on, Incomplete with what is to mend, ContentChanged if the content is no longer the
    one that was read. Where a complement is asked for, the deposit is that complement, taken
    strictly before its own date.
    """
    dossier = locked(dossier.pk)
    if not may_open(user, dossier):
        raise NotAMember
    earlier = Deposit.objects.filter(dossier=dossier, key=key).first()
    if earlier:
        if earlier.fingerprint != fingerprint:
            raise ContentChanged
        return earlier
    gate = through(gate_of(dossier), now)
    verb = "send_complement" if gate.is_complement else "submit"
    step = transition(verb, dossier.state)
    if step is None:
        raise NotThisWay(dossier.state, verb)
    form = form_of(dossier)
    papers = list(files_of(dossier))
    typed = typed_answers(dossier, papers)
    # What a complement leaves closed stands as it was sent.
    findings = [one for one in form.findings(typed) if gate.covers(one.question.key)]
    if findings:
        raise Incomplete(findings)
    snapshot = snapshots.freeze(form, typed, filed_papers(dossier, papers))
    if snapshots.fingerprint(snapshot) != fingerprint:
        raise ContentChanged
    snapshot = snapshots.with_notice(form, snapshot, version=dossier.call.notice_version)
    waiting = {str(paper.file_id) for paper in papers if paper.file.is_waiting}
    snapshot = snapshots.with_unchecked(snapshot, waiting)
    snapshot = snapshots.with_assistance(snapshot, told_of(dossier))
    last = last_deposit(dossier)
    number = last.number + 1 if last else 1
    deposit = Deposit.objects.create(
        dossier=dossier,
        number=number,
        form_version=dossier.form_version,
        snapshot=snapshot,
        language=language,
        submitted_at=now,
        submitted_by=user,
        key=key,
        fingerprint=fingerprint,
        digest=snapshots.digest(
            snapshot,
            reference=dossier.reference,
            number=number,
            form_digest=dossier.form_version.digest,
            at=now.isoformat(),
        ),
    )
    DepositFile.objects.bulk_create(
        DepositFile(deposit=deposit, question=paper["question"], file_id=paper["file"])
        for paper in snapshot["files"]
    )
    take(step, dossier=dossier, by=user, now=now)
    if gate.is_complement:
        complement_sent.send(sender=Deposit, deposit=deposit)
    _announce(deposit, TEMPLATES[verb])
    journal.record(
        actor=user,
        verb="dossier.submitted",
        target=dossier,
        data={
            "deposit": number,
            "digest": deposit.digest,
            "notice": dossier.call.notice_version,
        },
    )
    deposit_made.send(sender=Deposit, deposit=deposit)
    return deposit


def _announce(deposit: Deposit, template: str) -> None:
    """Queue the letter that says what was received, in both languages, to every member."""
    dossier = deposit.dossier
    write_to_members(
        dossier=dossier,
        template=template,
        submitted_at=deposit.submitted_at,
        digest=deposit.digest,
        unchecked=len(deposit.snapshot.get("unchecked", ())),
    )
