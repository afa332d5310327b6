"""A mistake here would call held what is not."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.trials.figures import Figure, at_least, at_most, exactly, none, percentile, written

NUMBERS = st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=200)


@pytest.mark.parametrize(
    ("figure", "holds"),
    [
        (exactly("a", 40, 40), True),
        (exactly("a", 39, 40), False),
        (exactly("a", 41, 40), False),
        (at_most("a", 1.0, 1.0), True),
        (at_most("a", 1.001, 1.0), False),
        (at_least("a", 100, 100), True),
        (at_least("a", 99, 100), False),
        (none("a", []), True),
        (none("a", ["lost"]), False),
        (none("a", 0), True),
        (none("a", 1), False),
        (none("a", -1), False),
        (Figure("a", 7), True),
        (at_most("a", math.nan, 1), False),
        (at_least("a", math.nan, 1), False),
    ],
)
def test_a_limit_is_held_or_not(figure, holds):
    assert figure.holds is holds


def test_a_verdict_is_given_only_against_a_limit():
    assert [Figure("a", 7).verdict, at_most("a", 2, 1).verdict, at_most("a", 1, 1).verdict] == [
        "",
        "NOT HELD",
        "held",
    ]


@pytest.mark.parametrize(
    ("share", "value"), [(0.01, 1), (0.5, 50), (0.95, 95), (0.99, 99), (0.991, 100), (1, 100)]
)
def test_a_percentile_is_the_value_of_the_nearest_rank(share, value):
    assert percentile(list(range(100, 0, -1)), share) == value


def test_one_slow_answer_in_ten_shows_at_the_ninety_fifth():
    assert percentile([0.1] * 9 + [5.0], 0.95) == 5.0


def test_nothing_measured_holds_no_limit():
    assert not at_most("p95", percentile([], 0.95), 1).holds


@pytest.mark.parametrize("share", [0, -0.1, 1.1])
def test_a_share_lies_between_nothing_and_all(share):
    with pytest.raises(ValueError, match=str(share)):
        percentile([1.0], share)


@given(NUMBERS, st.floats(min_value=0.01, max_value=1))
def test_so_many_values_do_not_exceed_it(values, share):
    found = percentile(values, share)
    assert found in values
    assert sum(value <= found for value in values) >= round(share * len(values), 9)
    assert sum(value < found for value in values) < math.ceil(round(share * len(values), 9))


def test_figures_are_written_with_their_unit():
    assert [written(1500), written(0.123, "s"), written(float("nan"))] == [
        "1,500",
        "0.12 s",
        "nan",
    ]
