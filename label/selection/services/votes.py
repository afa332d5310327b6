"""Asking councils for their vote on adhesion, and keeping what they answer."""

from collections.abc import Iterable
from datetime import date, datetime

from django.core.files import File
from django.db import transaction
from django.utils.timezone import localdate

from accounts.models import User
from label.dossiers.domain.workflow import NOTIFIED, RETAINED
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act, may_open
from label.dossiers.services.advance import advance
from label.dossiers.services.errors import FileRefused, NotAMember, NotAnOfficer
from label.dossiers.services.writing import write_to_members
from label.selection.domain.council import (
    ASKED,
    FOLLOWS,
    VOTED_AGAINST,
    VOTED_FOR,
    CouncilSession,
    due_reminder,
)
from label.selection.models import CouncilVote
from label.selection.selectors import votes_to_remind
from records.domain.refusals import Refused as NotTaken
from records.labels import REFUSALS
from records.services import files as private_files
from records.services import journal

from .errors import DoesNotFollow, NoDate, NoDeliberation


@transaction.atomic
def ask_votes(
    *, dossiers: Iterable[Dossier], session: CouncilSession, by: User, now: datetime
) -> int:
    """Ask retained communes to put adhesion on the agenda of an ordinary session.

    Those that were asked already, or are not retained and told so, are left; return how many are
    asked now. Raises NotAnOfficer.
    """
    if not may_act(by):
        raise NotAnOfficer
    asked = 0
    for dossier in dossiers:
        locked = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
        if (locked.state, locked.outcome) != (NOTIFIED, RETAINED):
            continue
        vote, new = CouncilVote.objects.get_or_create(
            dossier=locked,
            defaults={
                "session": session.code,
                "state": ASKED,
                "asked_at": now,
                "changed_at": now,
                "changed_by": by,
            },
        )
        if new:
            _write(vote, "selection/mail/vote_asked")
            journal.record(
                actor=by, verb="vote.asked", target=locked, data={"session": session.code}
            )
            asked += 1
    return asked


def report_vote(
    *,
    vote: CouncilVote,
    state: str,
    by: User,
    now: datetime,
    voted_on: date | None = None,
    session: CouncilSession | None = None,
    deliberation: File[bytes] | None = None,
) -> CouncilVote:
    """Keep what a commune, or an officer for it, says of its council.

    The deliberation is on disk before the row is written. Raises NotAMember, DoesNotFollow,
    NoDate, FileRefused with a translated reason.
    """
    if not (may_open(by, vote.dossier) or may_act(by)):
        raise NotAMember
    if state in (VOTED_FOR, VOTED_AGAINST) and (voted_on is None or voted_on > localdate(now)):
        raise NoDate
    kept = None
    if deliberation is not None:
        try:
            kept = private_files.keep(uploaded=deliberation, kinds=("pdf", "jpeg", "png"))
        except NotTaken as refusal:
            raise FileRefused(str(REFUSALS[refusal.reason])) from refusal
    with transaction.atomic():
        locked = CouncilVote.objects.select_for_update(of=("self",)).get(pk=vote.pk)
        if locked.confirmed_at or (state != locked.state and state not in FOLLOWS[locked.state]):
            raise DoesNotFollow(locked.state, state)
        replaced = locked.deliberation if kept else None
        if kept:
            locked.deliberation = private_files.enter(kept=kept, by=by)
        locked.state = state
        locked.voted_on = voted_on if state in (VOTED_FOR, VOTED_AGAINST) else None
        locked.session = session.code if session else locked.session
        locked.changed_at, locked.changed_by = now, by
        locked.save()
        if replaced:
            private_files.remove(file=replaced)
        told = {"state": state, "session": locked.session}
        digest = {"sha256": locked.deliberation.sha256} if locked.deliberation else {}
        journal.record(actor=by, verb="vote.changed", target=locked.dossier, data=told | digest)
    return locked


@transaction.atomic
def confirm_vote(*, vote: CouncilVote, by: User, now: datetime) -> CouncilVote:
    """Record the adhesion of a commune on its deliberation.

    Raises NotAnOfficer, DoesNotFollow unless the council voted for it, NoDeliberation.
    """
    if not may_act(by):
        raise NotAnOfficer
    locked = CouncilVote.objects.select_for_update(of=("self",)).get(pk=vote.pk)
    if locked.state != VOTED_FOR or locked.confirmed_at:
        raise DoesNotFollow(locked.state, VOTED_FOR)
    if locked.deliberation_id is None:
        raise NoDeliberation
    locked.confirmed_at = now
    locked.save(update_fields=["confirmed_at"])
    advance(dossier=locked.dossier, verb="record_adhesion", by=by, now=now)
    journal.record(actor=by, verb="vote.confirmed", target=locked.dossier, data={})
    return locked


def remind_votes(*, now: datetime) -> int:
    """Remind the communes whose council has not answered; each reminder goes once."""
    today = localdate(now)
    return sum(_remind(vote.pk, today) for vote in votes_to_remind(today))


@transaction.atomic
def _remind(pk: int, today: date) -> bool:
    vote = CouncilVote.objects.select_for_update(of=("self",)).get(pk=pk)
    due = due_reminder(CouncilSession.from_code(vote.session), today)
    mark = f"{vote.session}:{due}"
    if due is None or vote.reminded == mark or vote.state not in (ASKED, "postponed"):
        return False
    vote.reminded = mark
    vote.save(update_fields=["reminded"])
    _write(vote, "selection/mail/vote_reminder")
    return True


def _write(vote: CouncilVote, template: str) -> None:
    first_day = CouncilSession.from_code(vote.session).first_day
    write_to_members(dossier=vote.dossier, template=template, session=first_day)
