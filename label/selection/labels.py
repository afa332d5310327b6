"""Decisions, lots and votes, in words."""

from django.utils.translation import gettext_lazy as _

from label.dossiers.labels import VERBS
from label.dossiers.refusals import REFUSALS

from .domain.council import CouncilSession
from .services.errors import (
    AlreadyDrawn,
    CannotLock,
    DoesNotFollow,
    Locked,
    NoDate,
    NoDeliberation,
    NotFrozen,
    NotRetained,
    SizesDoNotAddUp,
)

VOTE_STATES = {
    "asked": _("Asked of the council"),
    "on_agenda": _("On the agenda"),
    "voted_for": _("Adhesion voted"),
    "voted_against": _("Adhesion refused by the council"),
    "postponed": _("Postponed to a later session"),
}

FAULTS = {
    "wrong_state": _("The dossier is not in a state that this decision can follow."),
    "no_reason": _("Give at least one reason, in both languages."),
    "no_rank": _("Give its rank in the reserve."),
    "rank_twice": _("Another dossier has the same rank in the reserve."),
    "decided_elsewhere": _("Another batch has decided on this dossier already."),
}

SESSIONS = {2: _("February session"), 5: _("May session"), 10: _("October session")}


def session_words(code: str) -> str:
    """Return an ordinary session in words: May session 2022."""
    session = CouncilSession.from_code(code)
    return f"{SESSIONS[session.month]} \u2068{session.year}\u2069"


REFUSALS.update(
    {
        Locked: _("The batch is locked: nothing in it changes any more."),
        CannotLock: _("Something stands against locking: see the rehearsal."),
        AlreadyDrawn: _("The lots are drawn: communes are moved one by one, with a reason."),
        NotFrozen: _("Freeze the list before the seed is drawn."),
        SizesDoNotAddUp: _("The sizes do not add up to the number of retained communes."),
        NotRetained: _("This dossier is not one of those that were retained."),
        DoesNotFollow: _("The vote cannot go from where it stands to there."),
        NoDate: _("Give the day of the vote, which is not to come."),
        NoDeliberation: _("The deliberation must be attached before the vote is confirmed."),
    }
)

VERBS.update(
    {
        "batch.proposed": _("Decision proposed"),
        "batch.withdrawn": _("Proposed decision withdrawn"),
        "lots.placed": _("Placed in a lot"),
        "vote.asked": _("Vote on adhesion asked of the council"),
        "vote.changed": _("Vote on adhesion: news from the commune"),
        "vote.confirmed": _("Vote on adhesion confirmed"),
    }
)
