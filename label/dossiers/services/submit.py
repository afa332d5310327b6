"""Sending a dossier."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.models import User
from accounts.selectors import members_of
from label.dossiers.domain import snapshot as snapshots
from label.dossiers.domain.workflow import transition
from label.dossiers.models import Deposit, DepositFile, Dossier
from label.dossiers.permissions import may_open
from label.dossiers.selectors import filed_papers, form_of, last_deposit, typed_answers
from records.services import journal, outbox

from .answers import require_open
from .errors import ContentChanged, Incomplete, NotAMember, Refused


@transaction.atomic
def submit_dossier(
    *, dossier: Dossier, user: User, language: str, key: UUID, fingerprint: str, now: datetime
) -> Deposit:
    """Freeze the draft into a deposit, with its journal line and its letter, in one transaction.

    `key` is drawn when the review page is shown: the same key again returns the same deposit.
    `fingerprint` is that of the content the person has read. Raises CallNotOpen from the closing
    instant on, Incomplete with what is to mend, ContentChanged if the content is no longer the
    one that was read.
    """
    dossier = (
        Dossier.objects.select_for_update(of=("self",))
        .select_related("call", "commune", "form_version")
        .get(pk=dossier.pk)
    )
    if not may_open(user, dossier):
        raise NotAMember
    earlier = Deposit.objects.filter(dossier=dossier, key=key).first()
    if earlier:
        if earlier.fingerprint != fingerprint:
            raise ContentChanged
        return earlier
    require_open(dossier, user, now)
    step = transition("submit", dossier.state)
    if step is None:
        raise Refused(dossier.state)
    form = form_of(dossier)
    typed = typed_answers(dossier)
    findings = form.findings(typed)
    if findings:
        raise Incomplete(findings)
    snapshot = snapshots.freeze(form, typed, filed_papers(dossier))
    if snapshots.fingerprint(snapshot) != fingerprint:
        raise ContentChanged
    snapshot = snapshots.with_notice(form, snapshot, version=dossier.call.notice_version)
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
    dossier.state = step.target
    dossier.changed_at = now
    dossier.save(update_fields=["state", "changed_at"])
    _announce(deposit)
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
    return deposit


def _announce(deposit: Deposit) -> None:
    """Queue the letter that says what was received, in both languages, to every member."""
    dossier = deposit.dossier
    for member in members_of(dossier.commune):
        outbox.queue_mail(
            to=member.user.email,
            template="dossiers/mail/received",
            context={
                "reference": dossier.reference,
                "commune_fr": dossier.commune.name_fr,
                "commune_ar": dossier.commune.name_ar,
                "call_fr": dossier.call.title_fr,
                "call_ar": dossier.call.title_ar,
                "submitted_at": deposit.submitted_at,
                "digest": deposit.digest,
            },
            languages=("fr", "ar") if member.user.language == "fr" else ("ar", "fr"),
        )
