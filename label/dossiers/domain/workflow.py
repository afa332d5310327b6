"""The states of a dossier and the steps between them, as data."""

from dataclasses import dataclass

DRAFT, SUBMITTED = "draft", "submitted"
STATES = (DRAFT, SUBMITTED)

# Sent and not yet decided: nothing erases such a dossier.
PENDING = (SUBMITTED,)

COMMUNE = "commune"


@dataclass(frozen=True)
class Transition:
    """One step from a state to another: its verb, who takes it, whether a reason is owed."""

    verb: str
    source: str
    target: str
    who: str
    reason_required: bool = False


TRANSITIONS = (
    Transition("submit", DRAFT, SUBMITTED, COMMUNE),
    # Until the call closes, a new deposit may replace the last.
    Transition("submit", SUBMITTED, SUBMITTED, COMMUNE),
)


def transition(verb: str, source: str) -> Transition | None:
    """Return the step that `verb` takes from `source`, or None where there is none."""
    for step in TRANSITIONS:
        if (step.verb, step.source) == (verb, source):
            return step
    return None
