"""A digest comes as often as it was asked for."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parity.domain.digest import is_due

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("frequency", "ago", "due"),
    [
        ("daily", timedelta(hours=23), True),
        ("daily", timedelta(hours=22), False),
        ("weekly", timedelta(days=7), True),
        ("weekly", timedelta(days=6), False),
        ("never", timedelta(days=400), False),
    ],
)
def test_the_period_is_kept(frequency: str, ago: timedelta, due: bool) -> None:
    assert is_due(frequency, NOW - ago, NOW) == due


def test_who_was_never_told_is_told_now_unless_never() -> None:
    assert is_due("weekly", None, NOW) and not is_due("never", None, NOW)


@given(st.sampled_from(["daily", "weekly"]))
def test_who_was_just_told_is_not_told_again(frequency: str) -> None:
    assert not is_due(frequency, NOW, NOW)
