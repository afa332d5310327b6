from datetime import date

import pytest

from label.assisted.domain.received import received_problem

OPENED, TODAY = date(2026, 11, 1), date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "problem"),
    [
        (date(2026, 10, 31), "before_opening"),
        (OPENED, None),
        (TODAY, None),
        (date(2026, 11, 23), "in_future"),
    ],
)
def test_a_paper_comes_between_the_opening_and_today(day, problem):
    assert received_problem(day, opened_on=OPENED, today=TODAY) == problem
