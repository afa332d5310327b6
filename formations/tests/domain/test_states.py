from formations.domain.states import ACTIVE, SEATED, STATES, STEPS, step

TAKEN = {
    ("promote", "waiting"): "registered",
    ("confirm", "registered"): "confirmed",
    ("cancel", "waiting"): "cancelled",
    ("cancel", "registered"): "cancelled",
    ("cancel", "confirmed"): "cancelled",
    ("dismiss", "waiting"): "cancelled",
    ("dismiss", "registered"): "cancelled",
    ("dismiss", "confirmed"): "cancelled",
    ("ask_again", "confirmed"): "registered",
    ("attend", "registered"): "attended",
    ("attend", "confirmed"): "attended",
    ("attend", "absent"): "attended",
    ("unmark", "attended"): "confirmed",
    ("miss", "registered"): "absent",
    ("miss", "confirmed"): "absent",
}


def test_every_pair_of_a_verb_and_a_state():
    verbs = {one.verb for one in STEPS}
    found = {
        (verb, state): taken.target
        for verb in verbs
        for state in STATES
        if (taken := step(verb, state))
    }
    assert found == TAKEN


def test_a_seat_counts_unless_cancelled_or_waiting():
    assert set(STATES) - set(SEATED) == {"waiting", "cancelled"}
    assert set(ACTIVE) - set(SEATED) == {"waiting"}


def test_only_the_team_owes_a_reason():
    assert {one.verb for one in STEPS if one.reason_required} == {"dismiss"}
