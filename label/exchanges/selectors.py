"""Reads of complements and messages."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Q, QuerySet

from accounts.models import User
from label.calls.domain.form import Step
from label.calls.domain.questions import Question
from label.calls.domain.text import Bilingual
from label.calls.selectors import form_of as frozen_form
from label.dossiers.domain.gate import Opening
from label.dossiers.models import Deposit, Dossier
from label.dossiers.selectors import form_of, last_deposit

from .domain.messages import OFFICERS, Side, other
from .domain.reminders import EARLIEST
from .domain.reopening import reopened
from .models import Complement, Message


@dataclass(frozen=True)
class Wanted:
    """A question of a complement, with the number of its step."""

    question: Question
    step: int


def open_complement(dossier: Dossier) -> Complement | None:
    """Return what is asked of a dossier and neither sent nor closed."""
    return Complement.objects.filter(dossier=dossier, ended_at=None).first()


def complements_of(dossier: Dossier) -> QuerySet[Complement]:
    """Return all that was asked of a dossier, the latest first."""
    return Complement.objects.filter(dossier=dossier).select_related("asked_by", "deposit")


def complements_by_date() -> QuerySet[Complement]:
    """Return the open complements of all dossiers, the most overdue first."""
    return (
        Complement.objects.filter(ended_at=None)
        .select_related("dossier__commune", "dossier__call")
        .order_by("due_at", "pk")
    )


def complements_to_remind(now: datetime) -> QuerySet[Complement]:
    """Return the open complements whose date is near enough to speak of."""
    return Complement.objects.filter(
        ended_at=None, due_at__gt=now, due_at__lte=now + EARLIEST
    ).order_by("pk")


def opening_for(dossier: Dossier) -> Opening | None:
    """Tell the dossier's gate which questions are open, until when and why."""
    complement = open_complement(dossier)
    if complement is None:
        return None
    return Opening(
        questions=reopened(
            form_of(dossier), complement.questions, sent_keys(last_deposit(dossier))
        ),
        asked_at=complement.asked_at,
        closes_at=complement.due_at,
        reason=Bilingual(complement.reason_fr, complement.reason_ar),
    )


def sent_keys(deposit: Deposit | None) -> set[str]:
    """Return the keys of the questions that a deposit answers, or was asked and left empty."""
    return {answer["key"] for answer in deposit.snapshot["answers"]} if deposit else set()


def questions_to_ask(deposit: Deposit) -> list[tuple[Step, list[Question]]]:
    """Return what a complement may be asked of: the questions of a deposit, step by step."""
    sent = sent_keys(deposit)
    form = frozen_form(deposit.form_version)
    listed = [(step, [q for q in step.questions if q.key in sent]) for step in form.steps]
    return [(step, questions) for step, questions in listed if questions]


def wanted_of(complement: Complement) -> list[Wanted]:
    """Return the questions that are asked for, in the order of the form."""
    steps = enumerate(form_of(complement.dossier).steps, start=1)
    return [
        Wanted(question, number)
        for number, step in steps
        for question in step.questions
        if question.key in complement.questions
    ]


def messages_of(dossier: Dossier) -> QuerySet[Message]:
    """Return what was written about a dossier, oldest first."""
    return Message.objects.filter(dossier=dossier).select_related("author")


def unread(dossier: Dossier, *, reader: Side) -> QuerySet[Message]:
    """Return what a side has not opened yet of what the other wrote."""
    return Message.objects.filter(dossier=dossier, side=other(reader), read_at=None)


def dossiers_to_read() -> QuerySet[Dossier]:
    """Return the dossiers with messages that officers have not opened, the oldest first.

    Each with `waiting`, how many, and `last_at`, the instant of the last one.
    """
    unopened = Q(messages__side=other(OFFICERS), messages__read_at=None)
    return (
        Dossier.objects.filter(unopened)
        .annotate(waiting=Count("messages"), last_at=Max("messages__sent_at"))
        .select_related("commune", "call")
        .order_by("last_at")
    )


def officers_for(dossier: Dossier) -> QuerySet[User]:
    """Return who is told of a commune's message: who wrote to it, or all who instruct."""
    instructs = Q(groups__permissions__codename="instruct_dossier") | Q(
        user_permissions__codename="instruct_dossier"
    )
    people = User.objects.filter(is_active=True).distinct().order_by("pk")
    wrote = Message.objects.filter(dossier=dossier, side=OFFICERS).values("author")
    asked = Complement.objects.filter(dossier=dossier).values("asked_by")
    known = people.filter(instructs).filter(Q(pk__in=wrote) | Q(pk__in=asked))
    return known if known.exists() else people.filter(instructs)
