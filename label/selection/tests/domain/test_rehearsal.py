import pytest

from label.selection.domain.rehearsal import Proposal, rehearse


def proposal(reference="A", state="reviewed", outcome="retained", **more):
    return Proposal(reference, state, outcome, "R1", "urban", **more)


def test_it_counts_what_would_go_where():
    found = rehearse(
        [
            proposal("A"),
            proposal("B", outcome="reserve", rank=1, reasons=1),
            proposal("C", "not_eligible", "not_retained", reasons=2),
        ]
    )
    assert found.outcomes == {"retained": 1, "reserve": 1, "not_retained": 1}
    assert found.by_milieu == {"urban": {"retained": 1, "reserve": 1, "not_retained": 1}}
    assert (found.faults, found.may_lock) == ([], True)


@pytest.mark.parametrize(
    ("one", "faults"),
    [
        (proposal(state="screening"), ["wrong_state"]),
        (proposal(state="not_eligible"), ["wrong_state"]),
        (proposal(state="not_eligible", outcome="reserve", rank=1, reasons=1), ["wrong_state"]),
        (proposal(outcome="not_retained"), ["no_reason"]),
        (proposal(outcome="reserve", reasons=1), ["no_rank"]),
        (proposal(outcome="reserve"), ["no_reason", "no_rank"]),
        (proposal(state="retained", decided_elsewhere=True), ["decided_elsewhere"]),
    ],
)
def test_it_names_all_that_stands_against_locking(one, faults):
    found = rehearse([one])
    assert (found.faults, found.may_lock) == ([("A", fault) for fault in faults], False)


def test_two_of_the_reserve_do_not_share_a_rank():
    found = rehearse([proposal(r, outcome="reserve", rank=1, reasons=1) for r in "AB"])
    assert found.faults == [("A", "rank_twice"), ("B", "rank_twice")]


def test_a_dossier_of_the_call_that_would_wait_is_named_and_stops_nothing():
    found = rehearse([proposal()], ["B"])
    assert (found.undecided, found.may_lock) == (["B"], True)


def test_an_empty_batch_locks_nothing():
    assert rehearse([]).may_lock is False
