"""Attaching files to a draft, and taking them off."""

import logging
from datetime import datetime

from django.core.files import File as DjangoFile
from django.db import transaction

from accounts.models import User
from label.calls.domain.questions import File
from label.dossiers.domain.joining import PICTURES, room_left
from label.dossiers.models import AnswerFile, Dossier
from label.dossiers.selectors import files_of, form_of, gate_read
from records.domain.names import split_extension
from records.domain.refusals import Reason
from records.domain.refusals import Refused as NotTaken
from records.inspection import EXTENSIONS, check_size
from records.labels import REFUSALS
from records.services import files as private_files
from records.services import journal

from .answers import require_open, through
from .changing import mark_changed
from .dropping import drop
from .errors import FileNotKept, FileRefused, NotAQuestion
from .locking import locked

logger = logging.getLogger(__name__)
DOSSIER_LIMIT = 50 * 1024 * 1024  # bytes, all files of a draft together


def attach_file(
    *, dossier: Dossier, question: str, uploaded: DjangoFile[bytes], user: User, now: datetime
) -> AnswerFile:
    """Keep a file as an answer.

    The object is stored and on disk before the rows are written; it may have to wait for the
    virus scanner. Raises FileRefused with a translated reason, FileNotKept where the storage
    fails, NotAQuestion, NotAMember or CallNotOpen.
    """
    # A first look, by what the page has read, saves the inspection; the row's lock decides.
    through(gate_read(dossier), now, [question])
    asked = form_of(dossier).by_key.get(question)
    if not isinstance(asked, File):
        raise NotAQuestion(question)
    try:
        check_size(uploaded.size)
        _require_room(dossier, asked, uploaded)
        kept = private_files.keep(uploaded=uploaded)
    except NotTaken as refusal:
        if refusal.reason == Reason.INFECTED:
            told = {"question": question}
            journal.record(actor=user, verb="dossier.virus_refused", target=dossier, data=told)
        raise FileRefused(str(REFUSALS[refusal.reason])) from refusal
    except OSError as failure:
        logger.exception("A file of a dossier could not be stored.")
        raise FileNotKept from failure
    with transaction.atomic():
        dossier = locked(dossier.pk)
        require_open(dossier, user, now, [question])
        _require_room(dossier, asked, uploaded)
        stored = private_files.enter(kept=kept, by=user)
        paper = AnswerFile.objects.create(
            dossier=dossier, question=question, file=stored, added_at=now
        )
        mark_changed(dossier=dossier, now=now)
        journal.record(
            actor=user,
            verb="dossier.file_attached",
            target=dossier,
            data={"question": question, "sha256": stored.sha256, "size": stored.size},
        )
    return paper


def _require_room(dossier: Dossier, question: File, uploaded: DjangoFile[bytes]) -> None:
    kind = EXTENSIONS.get(split_extension(uploaded.name or "")[1])
    if kind and kind.code not in question.kinds:
        raise FileRefused("kind_not_here")
    papers = files_of(dossier).values_list("question", "file__media_type", "file__size")
    held = [media_type for key, media_type, _ in papers if key == question.key]
    picture = kind is not None and kind.media_type in PICTURES
    if not room_left(question.max_files, question.kinds, held, picture=picture):
        raise FileRefused("too_many_files")
    if sum(size for _, _, size in papers) + (uploaded.size or 0) > DOSSIER_LIMIT:
        raise FileRefused("dossier_full")


@transaction.atomic
def remove_file(*, paper: AnswerFile, user: User, now: datetime) -> None:
    """Take a file off the draft. A deposit that holds it keeps it."""
    dossier = locked(paper.dossier_id)
    require_open(dossier, user, now, [paper.question])
    told = {"question": paper.question, "sha256": paper.file.sha256}
    drop(paper)
    mark_changed(dossier=dossier, now=now)
    journal.record(actor=user, verb="dossier.file_removed", target=dossier, data=told)
