"""Reads of dossiers. What a person may not see is not found."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest

from accounts.models import Membership
from label.calls.domain.form import Form
from label.calls.domain.window import Window, WindowState
from label.calls.models import Call
from territory.models import Commune

from .domain.reminders import EARLIEST, NEWS
from .domain.retention import is_past_retention
from .domain.snapshot import FiledPaper
from .domain.workflow import DRAFT, PENDING
from .models import Answer, AnswerChange, AnswerFile, Deposit, Dossier, Extension

# How much of a digest one must know to have a deposit confirmed: 64 bits.
DIGEST_START = 16
WITH_ALL = ("call", "commune__province__region", "form_version")


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


def dossiers_of(user: Any) -> QuerySet[Dossier]:
    """Return the dossiers of the communes whose space the person belongs to."""
    return (
        with_closing(Dossier.objects.filter(commune__memberships__user=user))
        .select_related(*WITH_ALL)
        .order_by("-changed_at")
    )


def dossier_for(user: Any, public_id: UUID) -> Dossier:
    """Return one dossier of the person's communes. Raises Dossier.DoesNotExist."""
    return dossiers_of(user).get(public_id=public_id)


def call_to_answer(slug: str) -> Call:
    """Return a call that has a published form. Raises Call.DoesNotExist."""
    return Call.objects.select_related("published_version").get(
        slug=slug, published_version__isnull=False
    )


def form_of(dossier: Dossier) -> Form:
    """Return the form that the dossier was started with."""
    return Form.from_schema(dossier.form_version.schema)


def typed_answers(dossier: Dossier) -> dict[str, Any]:
    """Return what stands in the draft, by question key, files as lists of their ids."""
    typed: dict[str, Any] = dict(
        Answer.objects.filter(dossier=dossier).values_list("question", "typed")
    )
    for paper in files_of(dossier):
        typed.setdefault(paper.question, []).append(str(paper.pk))
    return typed


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


def filed_papers(dossier: Dossier) -> list[FiledPaper]:
    """Return the draft's files as a deposit freezes them."""
    return [
        FiledPaper(
            question=paper.question,
            file=str(paper.file.pk),
            name=paper.file.name,
            size=paper.file.size,
            sha256=paper.file.sha256,
        )
        for paper in files_of(dossier)
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
