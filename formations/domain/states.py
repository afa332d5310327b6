"""The states of a registration and the steps between them, as data."""

from dataclasses import dataclass

WAITING, REGISTERED, CONFIRMED = "waiting", "registered", "confirmed"
CANCELLED, ATTENDED, ABSENT = "cancelled", "attended", "absent"
STATES = (REGISTERED, WAITING, CONFIRMED, CANCELLED, ATTENDED, ABSENT)

# Who holds a seat, and who still counts.
SEATED = (REGISTERED, CONFIRMED, ATTENDED, ABSENT)
ACTIVE = (WAITING, *SEATED)

PARTICIPANT, OFFICER, PORTAL = "participant", "officer", "portal"


@dataclass(frozen=True)
class Step:
    """One step: its verb, from where, to where, who takes it, whether a reason is owed."""

    verb: str
    source: str
    target: str
    who: tuple[str, ...]
    reason_required: bool = False


STEPS = (
    Step("promote", WAITING, REGISTERED, (PORTAL, OFFICER)),
    Step("confirm", REGISTERED, CONFIRMED, (PARTICIPANT, OFFICER)),
    *(Step("cancel", state, CANCELLED, (PARTICIPANT,)) for state in (WAITING, REGISTERED)),
    Step("cancel", CONFIRMED, CANCELLED, (PARTICIPANT,)),
    *(Step("dismiss", state, CANCELLED, (OFFICER,), True) for state in (WAITING, REGISTERED)),
    Step("dismiss", CONFIRMED, CANCELLED, (OFFICER,), True),
    # The session was moved: whoever had confirmed is asked again.
    Step("ask_again", CONFIRMED, REGISTERED, (PORTAL,)),
    *(Step("attend", state, ATTENDED, (OFFICER,)) for state in (REGISTERED, CONFIRMED, ABSENT)),
    # The last mark of a presence is taken back.
    Step("unmark", ATTENDED, CONFIRMED, (OFFICER,)),
    *(Step("miss", state, ABSENT, (OFFICER,)) for state in (REGISTERED, CONFIRMED)),
)


def step(verb: str, source: str) -> Step | None:
    """Return the step that `verb` takes from `source`, or None where there is none."""
    return next((one for one in STEPS if (one.verb, one.source) == (verb, source)), None)
