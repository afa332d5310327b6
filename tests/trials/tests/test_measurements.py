from tests.trials.figures import at_most
from tests.trials.measurements import last_full, page

RUN = {
    "program": "last_hour",
    "database": "sqlite",
    "scale": "full",
    "at": "2026-11-22T10:00:00+00:00",
    "seconds": 130.0,
    "machine": "Linux, 2 cores",
    "figures": [at_most("time", 110.5, 120, "s").to_json()],
}


def test_the_last_full_run_of_each_program_counts():
    later = RUN | {"at": "2026-11-23T10:00:00+00:00"}
    small = RUN | {"at": "2026-11-24T10:00:00+00:00", "scale": "small"}
    other = RUN | {"database": "postgres"}
    assert last_full([later, small, other, RUN]) == [other, later]


def test_a_run_is_written_with_machine_date_and_figures():
    shown = page([RUN])
    assert "## Last hour, sqlite\n\n2026-11-22, Linux, 2 cores, 130 s in all.\n" in shown
    assert "| time | 110.50 s | ≤ 120 s | held |" in shown


def test_the_pace_of_the_machine_stands_beside_the_figures():
    shown = page([RUN | {"pace": 0.22}])
    assert "130 s in all; an empty loop of ten million turns took 0.22 s on each core.\n" in shown


def test_what_was_not_measured_again_stays_as_it_was():
    elsewhere = RUN | {"program": "crowd", "figures": [at_most("lost", 0, 0).to_json()]}
    later = RUN | {"at": "2026-11-24T10:00:00+00:00"}
    assert page([later], page([RUN, elsewhere])) == page([elsewhere, later])
    assert page([], page([RUN])) == page([RUN])
