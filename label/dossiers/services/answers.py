"""Saving what a commune types. A draft takes everything; nothing typed is lost."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from label.calls.domain.questions import Question
from label.dossiers.domain.gate import Gate
from label.dossiers.domain.marks import shown_digest
from label.dossiers.models import Answer, AnswerChange, Dossier
from label.dossiers.permissions import may_fill
from label.dossiers.selectors import draft_mark, form_of, gate_of
from label.dossiers.signals import answers_saved

from .changing import mark_changed
from .errors import CallNotOpen, DraftChanged, NotAMember, NotAQuestion, QuestionNotOpen
from .locking import locked


def require_open(
    dossier: Dossier, user: User, now: datetime, questions: Iterable[str] = ()
) -> Gate:
    """Return the gate through which this person may change these questions, by key, now.

    Raises NotAMember, CallNotOpen outside the time of the call or of the complement, and
    QuestionNotOpen where a complement is asked for and not of each of these questions.
    """
    if not may_fill(user, dossier):
        raise NotAMember
    # Asked anew, not taken from what the page has read: an act never acts on an old closing.
    return through(gate_of(dossier), now, questions)


def through(gate: Gate, now: datetime, questions: Iterable[str] = ()) -> Gate:
    """Return the gate if these questions pass it now. Raises CallNotOpen, QuestionNotOpen."""
    state = gate.state(now)
    if state != "open":
        raise CallNotOpen(state)
    for question in questions:
        if not gate.covers(question):
            raise QuestionNotOpen(question)
    return gate


@transaction.atomic
def save_answers(
    *,
    dossier: Dossier,
    user: User,
    typed: Mapping[str, Any],
    now: datetime,
    shown: Mapping[str, str] | None = None,
    page: str = "",
    draft: str | None = None,
) -> list[str]:
    """Keep what was typed, by question key, and return the keys of what changed.

    Answers that stay as they are are not written, so that two people who fill different
    questions of one step do not undo each other. What is replaced goes to the history; where the
    page did not show it (its mark in `shown` is another, and `page` did not write it), both are
    shown until someone chooses.

    `draft` is the mark of the whole draft as it was read (`draft_mark`): DraftChanged is raised,
    and nothing saved, if it is another by now.
    """
    # The row lock makes two savings of one dossier wait for each other.
    dossier = locked(dossier.pk)
    require_open(dossier, user, now, typed)
    if draft is not None and draft != draft_mark(dossier):
        raise DraftChanged
    form = form_of(dossier)
    standing = {answer.question: answer for answer in Answer.objects.filter(dossier=dossier)}
    changed, first = [], []
    for key, words in typed.items():
        question = form.by_key.get(key)
        if question is None or question.shape in ("none", "files"):
            raise NotAQuestion(key)
        answer = standing.get(key) or Answer(dossier=dossier, question=key)
        if same(question, answer.typed, words):
            continue
        if answer.pk:
            earlier = remember(answer, user, now)
            if _was_not_seen(question, answer, (shown or {}).get(key), page):
                answer.rival = earlier
            write(answer, question, words, user, now, page)
        else:
            first.append(put(answer, question, words, user, now, page))
        changed.append(key)
    Answer.objects.bulk_create(first)
    if changed:
        mark_changed(dossier=dossier, now=now)
        answers_saved.send(sender=Dossier, dossier=dossier, user=user)
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
    require_open(dossier, user, now, [question])
    Answer.objects.filter(dossier=dossier, question=question).update(rival=None)


def remember(answer: Answer, user: User | None, now: datetime) -> AnswerChange:
    """Put the answer that stands into the history."""
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


def write(
    answer: Answer, question: Question, words: Any, user: User | None, now: datetime, page: str = ""
) -> None:
    """Let these words stand as an answer."""
    put(answer, question, words, user, now, page).save()


def put(
    answer: Answer, question: Question, words: Any, user: User | None, now: datetime, page: str
) -> Answer:
    """Put these words into an answer, and return it without writing it."""
    answer.typed, answer.value = words, question.read(words).value
    answer.changed_at, answer.changed_by, answer.page = now, user, page
    return answer


def same(question: Question, before: Any, after: Any) -> bool:
    """Say whether two answers to a question come to the same."""
    return before == after or (question.is_empty(before) and question.is_empty(after))
