"""Taking a dossier from one state to another."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from label.dossiers.domain.workflow import BY_THEIR_OWN, COMMUNE, OUTCOMES, Transition, transition
from label.dossiers.models import Dossier, StepTaken
from label.dossiers.permissions import may_take
from records.services import journal

from .errors import NotAllowed, NotByItself, NotThisWay, ReasonRequired
from .locking import locked


@transaction.atomic
def advance(
    *, dossier: Dossier, verb: str, by: User | None, now: datetime, reason: str = ""
) -> Dossier:
    """Take one step of the workflow and return the dossier as it stands then.

    `by` is None where a job of the portal acts. The row is locked first: of two who act at once
    the second finds the new state. Raises NotByItself for a step that has a service of its own,
    NotThisWay where the table has no such step from the present state, NotAllowed where another
    takes it, ReasonRequired where a reason is owed.
    """
    if verb in BY_THEIR_OWN:
        raise NotByItself(verb)
    return advance_as_part(dossier=dossier, verb=verb, by=by, now=now, reason=reason)


@transaction.atomic
def advance_as_part(
    *, dossier: Dossier, verb: str, by: User | None, now: datetime, reason: str = ""
) -> Dossier:
    """Take any step: for the service whose act it is a part of. Raises what `advance` raises."""
    dossier = locked(dossier.pk)
    step = transition(verb, dossier.state, dossier.outcome)
    if step is None:
        raise NotThisWay(dossier.state, verb)
    if by is not None and not may_take(by, step, dossier):
        raise NotAllowed(verb)
    if step.reason_required and not reason.strip():
        raise ReasonRequired(verb)
    take(step, dossier=dossier, by=by, now=now, reason=reason.strip())
    return dossier


def take(
    step: Transition, *, dossier: Dossier, by: User | None, now: datetime, reason: str = ""
) -> None:
    """Write down a step that was found allowed, on a dossier whose row is locked."""
    dossier.state = step.target
    if step.target in OUTCOMES:
        dossier.outcome = step.target
    dossier.changed_at = now
    if step.who == COMMUNE:  # all that a commune does here is to send
        dossier.submitted_at, dossier.completeness = now, 100
    dossier.save(update_fields=["state", "outcome", "changed_at", "submitted_at", "completeness"])
    taken = StepTaken.objects.create(
        dossier=dossier,
        verb=step.verb,
        source=step.source,
        target=step.target,
        reason=reason,
        taken_at=now,
        taken_by=by,
    )
    # The reason is free text: it stays in the row, which the entry names.
    if step.verb != "submit":
        journal.record(
            actor=by,
            verb=f"dossier.{step.verb}",
            target=dossier,
            data={"from": step.source, "to": step.target, "step": taken.pk},
        )
