from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from label.reviews.domain.scoring import Criterion, mark, outcome

GRID = (Criterion("a", 3, 4), Criterion("b", 1, 10))
GAP = Decimal(20)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({"a": 4, "b": 10}, "100.00"),
        ({"a": 0, "b": 0}, "0.00"),
        ({"a": 2, "b": 10}, "62.50"),
        ({"a": 1, "b": 3}, "26.25"),
    ],
)
def test_a_mark_weighs_each_criterion(scores, expected):
    assert mark(GRID, scores) == Decimal(expected)


@pytest.mark.parametrize(
    "scores", [{"a": 5, "b": 0}, {"a": -1, "b": 0}, {"a": 1}, {"a": 1, "b": 1, "c": 1}]
)
def test_a_score_that_lacks_or_lies_outside_is_refused(scores):
    with pytest.raises(ValueError, match="score"):
        mark(GRID, scores)


def test_an_empty_grid_gives_no_mark():
    with pytest.raises(ValueError, match="weighs nothing"):
        mark((), {})


@pytest.mark.parametrize(
    ("marks", "needs_third", "median"),
    [
        ([], False, None),
        (["50"], False, None),
        (["50", "60"], False, "55.00"),
        (["50", "70"], False, "60.00"),
        (["50", "70.01"], True, "60.01"),
        (["50", "90", "60"], False, "60.00"),
    ],
)
def test_readings_too_far_apart_ask_for_a_third_and_its_median_counts(marks, needs_third, median):
    found = outcome([Decimal(one) for one in marks], GAP)
    assert (found.needs_third, found.median) == (needs_third, median and Decimal(median))
    assert found.is_complete == (median is not None and not needs_third)


MARKS = st.decimals(0, 100, places=2)


@given(MARKS, MARKS, MARKS)
def test_a_median_lies_between_the_marks_whatever_their_order(one, two, three):
    found = outcome([one, two, three], GAP).median
    assert found == outcome([three, one, two], GAP).median == sorted([one, two, three])[1]


@given(st.integers(0, 4), st.integers(0, 10))
def test_a_mark_stays_between_nothing_and_a_hundred(a, b):
    assert 0 <= mark(GRID, {"a": a, "b": b}) <= 100
