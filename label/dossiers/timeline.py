"""What happened to a dossier and what comes next, for its commune."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.utils.html import format_html
from django.utils.translation import gettext as _

from publishing.templatetags.bilingual import moment

from .domain.shown import shown_state
from .domain.workflow import (
    COMPLEMENT_REQUESTED,
    NOTIFIED,
    RESERVE,
    RETAINED,
    SCREENING,
    SUBMITTED,
)
from .labels import STATE_LABELS, VERBS
from .models import Deposit, Dossier, StepTaken
from .selectors import gate_of, steps_of, window_of

State = Literal["past", "current", "coming"]


@dataclass(frozen=True)
class Milestone:
    """One line: when (an instant of Morocco's time, or words), what, and whether it has been."""

    when: str
    title: str
    text: str
    state: State


def milestones(dossier: Dossier, deposits: Sequence[Deposit], now: datetime) -> list[Milestone]:
    """Return what happened and what comes next, in order; no result before its letter."""
    steps = list(steps_of(dossier))
    closes_at = window_of(dossier).closes_at
    past = [(dossier.started_at, _("Draft started"), "")]
    for deposit in deposits:
        title = _("Deposit %(number)s sent") % {"number": f"\u2068{deposit.number}\u2069"}
        past.append((deposit.submitted_at, title, ""))
    past += [_past(step) for step in _shown(steps)]
    if closes_at <= now:
        past.append((closes_at, _("Closing of the call"), _closing_text(dossier, closes_at)))
    done = [
        Milestone(_at(instant), title, text, "past")
        for instant, title, text in sorted(past, key=lambda one: one[0])
    ]
    if closes_at > now:
        text = _closing_text(dossier, closes_at)
        done.append(Milestone(_at(closes_at), _("Closing of the call"), text, "coming"))
    return [*done, *_next(dossier, steps)]


def _shown(steps: Sequence[StepTaken]) -> Iterator[StepTaken]:
    """Yield what a commune is told of the steps that were taken: screening once, when it began."""
    begun = False
    for step in steps:
        if step.verb != "begin_screening" or not begun:
            yield step
        begun = begun or step.verb == "begin_screening"


def _past(step: StepTaken) -> tuple[datetime, str, str]:
    text = str(STATE_LABELS[step.source]) if step.verb == "notify" else ""
    return step.taken_at, str(VERBS[f"dossier.{step.verb}"]), text


def _next(dossier: Dossier, steps: Sequence[StepTaken]) -> Iterator[Milestone]:
    told = next((step.source for step in reversed(steps) if step.verb == "notify"), "")
    state = shown_state(dossier.state, told)
    if state == COMPLEMENT_REQUESTED:
        yield _complement(dossier)
    if state in (SUBMITTED, SCREENING, COMPLEMENT_REQUESTED):
        yield _examination(state)
        yield Milestone(
            _("After the examination"),
            _("Notification of the result"),
            _("To every commune that sent a dossier"),
            "coming",
        )
    elif state == NOTIFIED and told == RETAINED:
        yield Milestone(
            _("At an ordinary session"),
            _("Vote of your council on adhesion"),
            _("Sessions are held in February, May and October."),
            "current",
        )
    elif state == NOTIFIED and told == RESERVE:
        yield Milestone(
            _("If a place comes free"), _("Promotion"), _("A new letter would tell you."), "coming"
        )


def _complement(dossier: Dossier) -> Milestone:
    gate = gate_of(dossier)
    when = format_html("{} {}", _("Before"), _at(gate.closes_at)) if gate.questions else _("Now")
    text = _("Answer what is asked for again, then check and send.")
    return Milestone(when, _("Complement to send"), text, "current")


def _examination(state: str) -> Milestone:
    title = _("Examination by the technical team")
    if state == SCREENING:
        return Milestone(_("Now"), title, _("Nothing is asked of you now."), "current")
    when = _("After the closing") if state == SUBMITTED else _("After the complement")
    return Milestone(when, title, "", "coming")


def _closing_text(dossier: Dossier, closes_at: datetime) -> str:
    text = _("A dossier sent at this very instant, or after, is refused.")
    if closes_at > dossier.call.closes_at:
        more = _("Later for your commune, which was given more time.")
        return f"{text} {more}"
    return text


def _at(instant: datetime) -> str:
    return format_html("{} {}", moment(instant), _("(Morocco time)"))
