from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conventions.domain.dating import DAY, MONTH, YEAR, Dating


@pytest.mark.parametrize(
    ("precision", "machine", "day"),
    [
        (DAY, "2018-11-22", date(2018, 11, 22)),
        (MONTH, "2018-11", date(2018, 11, 1)),
        (YEAR, "2018", date(2018, 1, 1)),
    ],
)
def test_only_what_is_known_is_kept_and_written(precision, machine, day):
    dating = Dating.of(date(2018, 11, 22), precision)
    assert (dating.machine, dating.day) == (machine, day)


@given(st.dates(), st.sampled_from([DAY, MONTH, YEAR]))
def test_dating_again_changes_nothing(day, precision):
    once = Dating.of(day, precision)
    assert Dating.of(once.day, precision) == once
    assert once.day <= day
