"""What happened to a dossier and what comes next, for its commune."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.utils.html import format_html
from django.utils.translation import gettext as _

from publishing.templatetags.bilingual import moment

from .domain.workflow import DRAFT
from .models import Deposit, Dossier
from .selectors import window_of

State = Literal["past", "current", "coming"]


@dataclass(frozen=True)
class Milestone:
    """One line: when (an instant of Morocco's time, or words), what, and whether it has been."""

    when: str
    title: str
    text: str
    state: State


def milestones(dossier: Dossier, deposits: Sequence[Deposit], now: datetime) -> list[Milestone]:
    """Return what happened and what comes next, in order."""
    done = [Milestone(_at(dossier.started_at), _("Draft started"), "", "past")]
    for deposit in deposits:
        title = _("Deposit %(number)s sent") % {"number": f"\u2068{deposit.number}\u2069"}
        done.append(Milestone(_at(deposit.submitted_at), title, "", "past"))
    closes_at = window_of(dossier).closes_at
    closing = Milestone(
        _at(closes_at),
        _("Closing of the call"),
        _closing_text(dossier, closes_at),
        "past" if closes_at <= now else "coming",
    )
    return [*done, closing, *_after(dossier)]


def _closing_text(dossier: Dossier, closes_at: datetime) -> str:
    text = _("A dossier sent at this very instant, or after, is refused.")
    if closes_at > dossier.call.closes_at:
        more = _("Later for your commune, which was given more time.")
        return f"{text} {more}"
    return text


def _after(dossier: Dossier) -> Iterator[Milestone]:
    if dossier.state == DRAFT:
        return
    yield Milestone(_("After the closing"), _("Examination by the technical team"), "", "coming")
    yield Milestone(
        _("After the examination"),
        _("Notification of the result"),
        _("To every commune that sent a dossier"),
        "coming",
    )


def _at(instant: datetime) -> str:
    return format_html("{} {}", moment(instant), _("(Morocco time)"))
