"""The states of a dossier and the steps between them, as data."""

from dataclasses import dataclass

DRAFT, SUBMITTED, SCREENING = "draft", "submitted", "screening"
COMPLEMENT_REQUESTED = "complement_requested"
ELIGIBLE, NOT_ELIGIBLE, REVIEWED = "eligible", "not_eligible", "reviewed"
RETAINED, RESERVE, NOT_RETAINED = "retained", "reserve", "not_retained"
NOTIFIED, ADHESION_VOTED = "notified", "adhesion_voted"
STATES = (
    DRAFT,
    SUBMITTED,
    SCREENING,
    COMPLEMENT_REQUESTED,
    ELIGIBLE,
    NOT_ELIGIBLE,
    REVIEWED,
    RETAINED,
    RESERVE,
    NOT_RETAINED,
    NOTIFIED,
    ADHESION_VOTED,
)
# What a committee decides; it stands when the letter has gone and the state has moved on.
OUTCOMES = (RETAINED, RESERVE, NOT_RETAINED)
# Sent and not yet told the result: nothing erases such a dossier.
PENDING = STATES[STATES.index(SUBMITTED) : STATES.index(NOTIFIED)]

# Who takes a step: the commune, the technical team, the committee.
COMMUNE, OFFICER, COMMITTEE = "commune", "officer", "committee"


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
    # Until the call closes, a new deposit may replace the last, even where reading has begun.
    Transition("submit", SUBMITTED, SUBMITTED, COMMUNE),
    Transition("submit", SCREENING, SUBMITTED, COMMUNE),
    Transition("begin_screening", SUBMITTED, SCREENING, OFFICER),
    Transition("request_complement", SCREENING, COMPLEMENT_REQUESTED, OFFICER, True),
    Transition("send_complement", COMPLEMENT_REQUESTED, SCREENING, COMMUNE),
    # Its date has passed, or it is no longer needed.
    Transition("close_complement", COMPLEMENT_REQUESTED, SCREENING, OFFICER),
    Transition("find_eligible", SCREENING, ELIGIBLE, OFFICER),
    Transition("find_not_eligible", SCREENING, NOT_ELIGIBLE, OFFICER, True),
    Transition("screen_again", ELIGIBLE, SCREENING, OFFICER, True),
    Transition("screen_again", NOT_ELIGIBLE, SCREENING, OFFICER, True),
    Transition("conclude_review", ELIGIBLE, REVIEWED, OFFICER),
    Transition("review_again", REVIEWED, ELIGIBLE, OFFICER, True),
    Transition("retain", REVIEWED, RETAINED, COMMITTEE),
    Transition("keep_in_reserve", REVIEWED, RESERVE, COMMITTEE, True),
    Transition("turn_down", REVIEWED, NOT_RETAINED, COMMITTEE, True),
    Transition("turn_down", NOT_ELIGIBLE, NOT_RETAINED, COMMITTEE, True),
    # A commune of the reserve takes a place that came free, told of it before or not.
    Transition("promote", RESERVE, RETAINED, COMMITTEE, True),
    Transition("promote", NOTIFIED, RETAINED, COMMITTEE, True),
    Transition("notify", RETAINED, NOTIFIED, OFFICER),
    Transition("notify", RESERVE, NOTIFIED, OFFICER),
    Transition("notify", NOT_RETAINED, NOTIFIED, OFFICER),
    Transition("record_adhesion", NOTIFIED, ADHESION_VOTED, OFFICER),
)

# More than a change of state: what goes with each is written by its own service, which alone takes
# it (a deposit, the questions of a complement, the end of its row).
BY_THEIR_OWN = ("submit", "request_complement", "send_complement", "close_complement")

# Two steps are open to some outcomes only: the state alone does not tell.
NEEDS_OUTCOME = {("promote", NOTIFIED): RESERVE, ("record_adhesion", NOTIFIED): RETAINED}


def transition(verb: str, source: str, outcome: str = "") -> Transition | None:
    """Return the step that `verb` takes from `source`, or None where there is none.

    `outcome` is what the committee decided, empty before it did.
    """
    wanted = NEEDS_OUTCOME.get((verb, source))
    if wanted is not None and outcome != wanted:
        return None
    for step in TRANSITIONS:
        if (step.verb, step.source) == (verb, source):
            return step
    return None


def next_steps(source: str, outcome: str = "") -> list[Transition]:
    """Return the steps that lead out of a state, in the order of the table."""
    steps = (
        transition(step.verb, source, outcome) for step in TRANSITIONS if step.source == source
    )
    return [step for step in steps if step is not None]
