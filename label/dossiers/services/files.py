"""Attaching files to a draft, and taking them off."""

from datetime import datetime

from django.core.files import File as DjangoFile
from django.db import transaction

from accounts.models import User
from label.calls.domain.questions import File
from label.dossiers.models import AnswerFile, DepositFile, Dossier
from label.dossiers.selectors import form_of
from records.domain.names import split_extension
from records.domain.refusals import Refused as NotTaken
from records.inspection import EXTENSIONS
from records.labels import REFUSALS
from records.services import files as private_files
from records.services import journal

from .answers import require_open
from .errors import FileRefused, NotAQuestion

DOSSIER_LIMIT = 50 * 1024 * 1024  # bytes, all files of a draft together


def attach_file(
    *, dossier: Dossier, question: str, uploaded: DjangoFile[bytes], user: User, now: datetime
) -> AnswerFile:
    """Keep a file as an answer.

    The object is stored and on disk before the rows are written. Raises FileRefused with a
    translated reason, NotAQuestion, NotAMember or CallNotOpen.
    """
    require_open(dossier, user, now)
    asked = form_of(dossier).by_key.get(question)
    if not isinstance(asked, File):
        raise NotAQuestion(question)
    _require_room(dossier, asked, uploaded)
    try:
        kept = private_files.keep(uploaded=uploaded)
    except NotTaken as refusal:
        raise FileRefused(str(REFUSALS[refusal.reason])) from refusal
    with transaction.atomic():
        locked = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
        _require_room(locked, asked, uploaded)
        stored = private_files.enter(kept=kept, by=user)
        paper = AnswerFile.objects.create(
            dossier=locked, question=question, file=stored, added_at=now
        )
        locked.changed_at = now
        locked.save(update_fields=["changed_at"])
        journal.record(
            actor=user,
            verb="dossier.file_attached",
            target=locked,
            data={"question": question, "sha256": stored.sha256, "size": stored.size},
        )
    return paper


def _require_room(dossier: Dossier, question: File, uploaded: DjangoFile[bytes]) -> None:
    kind = EXTENSIONS.get(split_extension(uploaded.name or "")[1])
    if kind and kind.code not in question.kinds:
        raise FileRefused("kind_not_here")
    papers = list(AnswerFile.objects.filter(dossier=dossier).select_related("file"))
    if sum(1 for paper in papers if paper.question == question.key) >= question.max_files:
        raise FileRefused("too_many_files")
    if sum(paper.file.size for paper in papers) + (uploaded.size or 0) > DOSSIER_LIMIT:
        raise FileRefused("dossier_full")


@transaction.atomic
def remove_file(*, paper: AnswerFile, user: User, now: datetime) -> None:
    """Take a file off the draft. A deposit that holds it keeps it."""
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=paper.dossier_id)
    require_open(dossier, user, now)
    journal.record(
        actor=user,
        verb="dossier.file_removed",
        target=dossier,
        data={"question": paper.question, "sha256": paper.file.sha256},
    )
    paper.delete()
    if not DepositFile.objects.filter(file=paper.file).exists():
        private_files.remove(file=paper.file)
    dossier.changed_at = now
    dossier.save(update_fields=["changed_at"])
