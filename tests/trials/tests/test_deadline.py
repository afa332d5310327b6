"""Which verdicts around a closing instant are wrong."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.faults.deadline import Judged, is_misjudged

CLOSING = datetime(2026, 11, 30, 16, 30, tzinfo=UTC)


def at(milliseconds):
    return CLOSING + timedelta(milliseconds=milliseconds)


@pytest.mark.parametrize(
    ("left", "came", "status", "recorded", "wrong"),
    [
        (-20, -5, 303, -10, False),
        (-20, 15, 303, -10, False),
        (-20, 15, 409, None, False),
        (5, 15, 409, None, False),
        (0, 15, 303, 0, True),  # at the instant itself it is too late
        (5, 15, 303, 10, True),
        (5, 15, 303, -10, True),  # the record lies before the post
        (-20, -5, 409, None, True),  # refused before the instant
        (-20, -5, 303, None, True),  # acknowledged and not there
        (5, 15, 409, -10, True),  # refused and there
        (5, 15, 500, None, True),
    ],
)
def test_a_verdict_is_misjudged(left, came, status, recorded, wrong):
    one = Judged(1, at(left), at(came), status == 303, status)
    assert is_misjudged(one, None if recorded is None else at(recorded), CLOSING) is wrong
