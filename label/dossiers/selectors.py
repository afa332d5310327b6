"""Reads of dossiers. What a person may not see is not found."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest

from accounts.models import Membership
from label.calls.domain.form import Form
from label.calls.domain.window import Window, WindowState
from label.calls.models import Call
from label.calls.selectors import form_of as frozen_form
from records.models import PrivateFile
from territory.models import Commune

from .assistance import filled_keys
from .domain.gate import Gate
from .domain.marks import shown_digest
from .domain.reminders import EARLIEST, NEWS
from .domain.retention import is_past_retention
from .domain.shown import TOLD
from .domain.snapshot import FiledPaper
from .domain.workflow import COMPLEMENT_REQUESTED, DRAFT, PENDING
from .models import (
    Answer,
    AnswerChange,
    AnswerFile,
    Deposit,
    DepositFile,
    Dossier,
    Extension,
    StepTaken,
)
from .openings import opening_of

TOLD_VERBS = (
    "begin_screening",
    "request_complement",
    "close_complement",
    "notify",
    "record_adhesion",
)


def window_for(call: Call, commune: Commune) -> Window:
    """Return when a call takes this commune's dossier: later than others' if it was given time."""
    given = Extension.objects.filter(call=call, commune=commune).aggregate(last=Max("closes_at"))
    closes_at = max(call.closes_at, given["last"] or call.closes_at)
    return Window(opens_at=call.opens_at, closes_at=closes_at)


def window_of(dossier: Dossier) -> Window:
    """Return when the call takes this dossier."""
    known = getattr(dossier, "closes_at", None)
    if known is None:
        return window_for(dossier.call, dossier.commune)
    return Window(opens_at=dossier.call.opens_at, closes_at=known)


def gate_of(dossier: Dossier) -> Gate:
    """Return what the commune may change, and until when, asked anew.

    It is the call's time for all questions, or, once a complement is asked for, that of the
    complement for the questions that it opens.
    """
    opening = opening_of(dossier) if dossier.state == COMPLEMENT_REQUESTED else None
    if opening is not None:
        return Gate(Window(opening.asked_at, opening.closes_at), opening.questions)
    window = window_for(dossier.call, dossier.commune)
    return Gate(window, frozenset()) if dossier.state == COMPLEMENT_REQUESTED else Gate(window)


def gate_read(dossier: Dossier) -> Gate:
    """Return the same by the closing that was read with the dossier: for pages, not for acts."""
    if dossier.state == COMPLEMENT_REQUESTED:
        return gate_of(dossier)
    return Gate(window_of(dossier))


def with_closing(dossiers: QuerySet[Dossier]) -> QuerySet[Dossier]:
    """Give each dossier its `closes_at`: the call's, or the later one of its commune."""
    given = (
        Extension.objects.filter(call=OuterRef("call"), commune=OuterRef("commune"))
        .order_by("-closes_at")
        .values("closes_at")[:1]
    )
    closing = F("call__closes_at")
    return dossiers.annotate(closes_at=Greatest(closing, Coalesce(Subquery(given), closing)))


def starts_taken(call: Call, now: datetime) -> WindowState:
    """Say whether a dossier of the call can be started now, be it by one commune only."""
    state = call.window.state(now)
    given = Extension.objects.filter(call=call, commune__isnull=False, closes_at__gt=now)
    return "open" if state == "closed" and given.exists() else state


def calls_to_answer(user: Any, now: datetime) -> list[Call]:
    """Return the calls in which one of the person's communes may start a dossier at `now`.

    Each with `closing`: the instant for the communes that have none yet, the latest of theirs.
    For someone who is in no space yet, these are the calls that are open to all.
    """
    communes = list(Commune.objects.filter(memberships__user=user))
    calls = Call.objects.filter(opens_at__lte=now, published_version__isnull=False).defer("form")
    given = Extension.objects.filter(commune__in=communes, closes_at__gt=now)
    taken = calls.filter(Q(closes_at__gt=now) | Q(pk__in=given.values("call")))
    found = []
    for call in taken.order_by("closes_at"):
        begun = set(call.dossiers.filter(commune__in=communes).values_list("commune", flat=True))
        free = [commune for commune in communes if commune.pk not in begun]
        closings = [window_for(call, commune).closes_at for commune in free]
        call.closing = max(closings, default=call.closes_at)  # type: ignore[attr-defined]
        if (free or not communes) and call.closing > now:  # type: ignore[attr-defined]
            found.append(call)
    return found


def extensions() -> QuerySet[Extension]:
    """Return what was granted, the latest first."""
    return Extension.objects.select_related("call", "commune", "granted_by")


def drafts_near_closing(now: datetime) -> QuerySet[Dossier]:
    """Return the drafts whose closing is near enough, or recent enough, to speak of."""
    drafts: QuerySet[Any] = with_closing(Dossier.objects.filter(state=DRAFT))
    return drafts.filter(closes_at__gt=now - NEWS, closes_at__lte=now + EARLIEST).order_by("pk")


def expired_dossiers(now: datetime) -> list[Dossier]:
    """Return the dossiers kept longer than their call says, but for those that are pending."""
    rows: QuerySet[Any] = with_closing(Dossier.objects.exclude(state__in=PENDING))
    rows = rows.filter(closes_at__lt=now).select_related("call", "commune").order_by("pk")
    return [
        dossier
        for dossier in rows
        if is_past_retention(window_of(dossier).closes_at, dossier.call.retention_months, now)
    ]


def deposits_of(dossier: Dossier) -> list[Deposit]:
    """Return all that was sent, in order."""
    return list(Deposit.objects.filter(dossier=dossier).order_by("number"))


def members_with_dossiers(call: Call) -> QuerySet[Membership]:
    """Return the members of the spaces that have a dossier of the call, draft or sent."""
    return (
        Membership.objects.filter(commune__dossiers__call=call)
        .select_related("user", "commune")
        .order_by("pk")
    )


def _letters_told(dossier: Any) -> QuerySet[Any, Any]:
    """Return the outcome that the last letter of a dossier told."""
    notified = StepTaken.objects.filter(dossier=dossier, verb="notify")
    return notified.order_by("-taken_at", "-pk").values_list("source", flat=True)[:1]


def steps_of(dossier: Dossier) -> QuerySet[StepTaken]:
    """Return the steps of a dossier that its commune is told of, in order."""
    return StepTaken.objects.filter(dossier=dossier, verb__in=TOLD_VERBS)


def dossiers_of(user: Any) -> QuerySet[Dossier]:
    """Return the dossiers of the communes whose space the person belongs to."""
    told = Subquery(_letters_told(OuterRef("pk")))
    return _of_spaces(user).annotate(told=told).order_by("-changed_at")


def _of_spaces(user: Any) -> QuerySet[Dossier]:
    return _for_pages(Dossier.objects.filter(commune__memberships__user=user))


def dossiers_filled_by(user: Any) -> QuerySet[Dossier]:
    """Return the dossiers that the person types for their communes now."""
    return _for_pages(Dossier.objects.filter(pk__in=filled_keys(user)))


def _for_pages(dossiers: QuerySet[Dossier]) -> QuerySet[Dossier]:
    return (
        with_closing(dossiers)
        .select_related("call", "commune", "form_version")
        .defer("call__form", "form_version__schema")
        .order_by()
    )


def dossier_for(user: Any, public_id: UUID) -> Dossier:
    """Return one dossier of the person's communes. Raises Dossier.DoesNotExist."""
    found = _of_spaces(user).get(public_id=public_id)
    if found.state not in TOLD:
        found.told = _letters_told(found).first()  # type: ignore[attr-defined]
    return found


def call_to_answer(slug: str) -> Call:
    """Return a call that has a published form. Raises Call.DoesNotExist."""
    return Call.objects.select_related("published_version").get(
        slug=slug, published_version__isnull=False
    )


def form_of(dossier: Dossier) -> Form:
    """Return the form that the dossier was started with."""
    return frozen_form(dossier.form_version)


def typed_answers(dossier: Dossier, papers: Iterable[AnswerFile] | None = None) -> dict[str, Any]:
    """Return what stands in the draft, by question key, files as lists of their ids.

    `papers` are its files, where they have been read.
    """
    typed: dict[str, Any] = dict(
        Answer.objects.filter(dossier=dossier).values_list("question", "typed")
    )
    held = AnswerFile.objects.filter(dossier=dossier).values_list("question", "pk")
    for key, pk in held if papers is None else ((paper.question, paper.pk) for paper in papers):
        typed.setdefault(key, []).append(str(pk))
    return typed


def draft_mark(dossier: Dossier) -> str:
    """Return a short digest of all that stands in the draft, to tell whether it has changed."""
    return shown_digest(typed_answers(dossier))


def rivals_of(dossier: Dossier) -> dict[str, AnswerChange]:
    """Return, by question key, what others had written that nobody has chosen about yet."""
    rows = Answer.objects.filter(dossier=dossier, rival__isnull=False)
    return {
        row.question: row.rival for row in rows.select_related("rival__written_by") if row.rival
    }


def changes_of(dossier: Dossier) -> QuerySet[AnswerChange]:
    """Return the earlier answers of a draft, oldest first."""
    return AnswerChange.objects.filter(dossier=dossier).select_related("written_by")


def last_change(dossier: Dossier, question: str) -> AnswerChange | None:
    """Return what stood before the answer that stands, if anything did."""
    return changes_of(dossier).filter(question=question).last()


def files_of(dossier: Dossier) -> QuerySet[AnswerFile]:
    """Return the draft's files in the order in which they came."""
    return AnswerFile.objects.filter(dossier=dossier).select_related("file")


def sent_files(deposit: Deposit) -> QuerySet[DepositFile]:
    """Return the files of a deposit."""
    return DepositFile.objects.filter(deposit=deposit).select_related("file")


def dossiers_with(file: PrivateFile) -> QuerySet[Dossier]:
    """Return the dossier that holds a file, in its draft or in a deposit."""
    drafted = AnswerFile.objects.filter(file=file).values("dossier")
    sent = DepositFile.objects.filter(file=file).values("deposit__dossier")
    return Dossier.objects.filter(Q(pk__in=drafted) | Q(pk__in=sent))


def filed_papers(dossier: Dossier, papers: Iterable[AnswerFile] | None = None) -> list[FiledPaper]:
    """Return the draft's files as a deposit freezes them; `papers` where they have been read."""
    return [
        FiledPaper(
            question=paper.question,
            file=str(paper.file.pk),
            name=paper.file.name,
            size=paper.file.size,
            sha256=paper.file.sha256,
        )
        for paper in (files_of(dossier) if papers is None else papers)
    ]


def last_deposit(dossier: Dossier) -> Deposit | None:
    """Return what officers read: the last thing that was sent."""
    return (
        Deposit.objects.filter(dossier=dossier)
        .select_related("form_version")
        .order_by("-number")
        .first()
    )


def proven_deposit(*, reference: str, digest: str) -> Deposit | None:
    """Return the deposit with this reference whose digest begins so, with its dossier."""
    return (
        Deposit.objects.filter(dossier__reference=reference, digest__startswith=digest)
        .select_related("dossier")
        .defer("snapshot")
        .first()
    )
