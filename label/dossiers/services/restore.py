"""Putting a draft back as it was sent."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from label.dossiers.models import Answer, AnswerFile, Deposit, Dossier
from label.dossiers.selectors import files_of, form_of, sent_files
from records.models import PrivateFile
from records.services import journal

from .answers import remember, same, write
from .dropping import drop


@transaction.atomic
def restore_sent(*, deposit: Deposit, keep: Collection[str], now: datetime) -> None:
    """Put the draft of a dossier back as a deposit has it, but for the questions `keep` (keys).

    So what is sent next differs from it in these questions alone. Answers that were never sent go
    to the history; files that were never sent go. The dossier's row is locked by the caller.
    """
    dossier = deposit.dossier
    _restore_answers(dossier, deposit, keep, now)
    _drop_unsent(dossier, deposit, keep)
    _bring_back(dossier, deposit, keep, now)


def _restore_answers(
    dossier: Dossier, deposit: Deposit, keep: Collection[str], now: datetime
) -> None:
    form = form_of(dossier)
    standing = {answer.question: answer for answer in Answer.objects.filter(dossier=dossier)}
    for sent in deposit.snapshot["answers"]:
        question = form.by_key[sent["key"]]
        if question.key in keep or question.shape == "files":
            continue
        answer = standing.get(question.key) or Answer(dossier=dossier, question=question.key)
        typed = question.typed_from(None) if sent["typed"] is None else sent["typed"]
        if same(question, answer.typed, typed):
            continue
        if answer.pk:
            remember(answer, None, now)
        write(answer, question, typed, None, now)
    Answer.objects.filter(dossier=dossier).exclude(question__in=keep).update(rival=None)


def _drop_unsent(dossier: Dossier, deposit: Deposit, keep: Collection[str]) -> None:
    sent = set(sent_files(deposit).values_list("file_id", flat=True))
    for paper in files_of(dossier).exclude(question__in=keep):
        if paper.file_id in sent:
            continue
        told = {"question": paper.question, "sha256": paper.file.sha256}
        drop(paper)
        journal.record(actor=None, verb="dossier.file_removed", target=dossier, data=told)


def _bring_back(dossier: Dossier, deposit: Deposit, keep: Collection[str], now: datetime) -> None:
    drafted = set(files_of(dossier).values_list("file_id", flat=True))
    for paper in sent_files(deposit).exclude(question__in=keep).order_by("pk"):
        if paper.file_id in drafted or paper.file.scan == PrivateFile.Scan.INFECTED:
            continue
        AnswerFile.objects.create(
            dossier=dossier, question=paper.question, file=paper.file, added_at=now
        )
