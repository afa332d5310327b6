"""Saving what a commune types. A draft takes everything; nothing typed is lost."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from label.calls.domain.questions import Question
from label.dossiers.domain.marks import shown_digest
from label.dossiers.models import Answer, AnswerChange, Dossier
from label.dossiers.permissions import may_open
from label.dossiers.selectors import form_of, window_for

from .errors import CallNotOpen, NotAMember, NotAQuestion


def require_open(dossier: Dossier, user: User, now: datetime) -> None:
    """Raise NotAMember or CallNotOpen where the dossier cannot be changed by this person now."""
    if not may_open(user, dossier):
        raise NotAMember
    # Asked anew, not taken from what the page has read: an act never acts on an old closing.
    state = window_for(dossier.call, dossier.commune).state(now)
    if state != "open":
        raise CallNotOpen(state)


@transaction.atomic
def save_answers(
    *,
    dossier: Dossier,
    user: User,
    typed: Mapping[str, Any],
    now: datetime,
    shown: Mapping[str, str] | None = None,
    page: str = "",
) -> list[str]:
    """Keep what was typed, by question key, and return the keys of what changed.

    Answers that stay as they are are not written, so that two people who fill different
    questions of one step do not undo each other. What is replaced goes to the history; where the
    page did not show it (its mark in `shown` is another, and `page` did not write it), both are
    shown until someone chooses.
    """
    # The row lock makes two savings of one dossier wait for each other.
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    require_open(dossier, user, now)
    form = form_of(dossier)
    standing = {answer.question: answer for answer in Answer.objects.filter(dossier=dossier)}
    changed = []
    for key, words in typed.items():
        question = form.by_key.get(key)
        if question is None or question.shape in ("none", "files"):
            raise NotAQuestion(key)
        answer = standing.get(key) or Answer(dossier=dossier, question=key)
        if _same(question, answer.typed, words):
            continue
        if answer.pk:
            earlier = _remember(answer, user, now)
            if _was_not_seen(question, answer, (shown or {}).get(key), page):
                answer.rival = earlier
        _write(answer, question, words, user, now, page)
        changed.append(key)
    if changed:
        dossier.changed_at = now
        dossier.save(update_fields=["changed_at"])
    return changed


@transaction.atomic
def take_back(*, dossier: Dossier, user: User, change: AnswerChange, now: datetime) -> None:
    """Put an earlier answer back; the one that stands now goes to the history in its turn."""
    key = change.question
    save_answers(dossier=dossier, user=user, typed={key: change.typed}, now=now)
    settle(dossier=dossier, user=user, question=key, now=now)


@transaction.atomic
def settle(*, dossier: Dossier, user: User, question: str, now: datetime) -> None:
    """Let the answer that stands be the only one that is shown."""
    require_open(dossier, user, now)
    Answer.objects.filter(dossier=dossier, question=question).update(rival=None)


def _remember(answer: Answer, user: User, now: datetime) -> AnswerChange:
    return AnswerChange.objects.create(
        dossier_id=answer.dossier_id,
        question=answer.question,
        typed=answer.typed,
        written_at=answer.changed_at,
        written_by_id=answer.changed_by_id,
        replaced_at=now,
        replaced_by=user,
    )


def _was_not_seen(question: Question, answer: Answer, mark: str | None, page: str) -> bool:
    if mark is None or question.is_empty(answer.typed) or (page and answer.page == page):
        return False
    return shown_digest(answer.typed) != mark


def _write(
    answer: Answer, question: Question, words: Any, user: User, now: datetime, page: str
) -> None:
    answer.typed, answer.value = words, question.read(words).value
    answer.changed_at, answer.changed_by, answer.page = now, user, page
    answer.save()


def _same(question: Question, before: Any, after: Any) -> bool:
    return before == after or (question.is_empty(before) and question.is_empty(after))
