from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.domain.delivery import LONGEST_WAIT, is_hopeless, next_attempt

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)


def test_waits_double_up_to_a_minute():
    waits = [(next_attempt(n, NOW) - NOW).seconds for n in range(1, 7)]
    assert waits == [5, 10, 20, 40, 60, 60]


@given(st.integers(1, 10**9))
def test_no_wait_is_longer_than_a_minute(attempts):
    assert next_attempt(attempts, NOW) - NOW <= LONGEST_WAIT


@pytest.mark.parametrize(
    ("attempts", "code", "hopeless"),
    [(4, 550, False), (5, 550, True), (99, 451, False), (99, None, False)],
)
def test_only_repeated_refusals_are_hopeless(attempts, code, hopeless):
    assert is_hopeless(attempts, code) is hopeless
