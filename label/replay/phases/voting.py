"""Councils are asked for their vote in May; some vote in October, some not at all."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import make_aware

from label.dossiers.domain.workflow import NOTIFIED, RETAINED
from label.replay.campaign import Campaign
from label.replay.papers import paper
from label.selection.domain.council import (
    ASKED,
    POSTPONED,
    VOTED_AGAINST,
    VOTED_FOR,
    CouncilSession,
    next_session,
)
from label.selection.models import CouncilVote
from label.selection.selectors import votes
from label.selection.services.votes import ask_votes, confirm_vote, report_vote

# Of twelve councils: nine vote for it in May, one postpones to October, one votes against it, one
# does not answer.
AGAINST, SILENT, LATER = 3, 7, 11
ROUND = 12


def vote(campaign: Campaign) -> None:
    """Ask the councils, keep their news, and record the adhesion on each deliberation."""
    asked = campaign.after(33)
    session = next_session(asked.date())
    officer = campaign.people.officer
    waiting = [one for one in campaign.dossiers(NOTIFIED) if one.outcome == RETAINED]
    ask_votes(dossiers=waiting, session=session, by=officer, now=asked)
    rows = votes(campaign.call).order_by("dossier__reference")
    for place, one in enumerate(rows.select_related("dossier__call")):
        with transaction.atomic():
            _answer(campaign, one, place % ROUND, session)


def _answer(campaign: Campaign, one: CouncilVote, place: int, session: CouncilSession) -> None:
    later = next_session(session.first_day)
    if place == SILENT or one.confirmed_at or one.state == VOTED_AGAINST:
        return
    if place == AGAINST:
        _report(campaign, one, VOTED_AGAINST, session)
        return
    if place == LATER and one.state == ASKED:
        _report(campaign, one, POSTPONED, session)
    held = later if place == LATER else session
    if one.state != VOTED_FOR:
        one = _report(campaign, one, VOTED_FOR, held)
    day = _instant(held, 20)
    confirm_vote(vote=one, by=campaign.people.officer, now=day)


def _report(
    campaign: Campaign, one: CouncilVote, state: str, session: CouncilSession
) -> CouncilVote:
    """Let the commune say it, with its deliberation where it voted for the adhesion."""
    person = one.dossier.commune.memberships.order_by("pk")[0].user
    voted = state in (VOTED_FOR, VOTED_AGAINST)
    return report_vote(
        vote=one,
        state=state,
        by=person,
        now=_instant(session, 12),
        voted_on=date(session.year, session.month, 6) if voted else None,
        session=next_session(session.first_day) if state == POSTPONED else session,
        deliberation=paper("deliberation", person.language) if state == VOTED_FOR else None,
    )


def _instant(session: CouncilSession, day: int) -> datetime:
    return make_aware(datetime(session.year, session.month, day, 11))
