from datetime import UTC, datetime, timedelta

import pytest

from accounts.domain.second_factor import Step, is_fresh, proof_stands, step_of

NOW = datetime(2030, 3, 1, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("holds", "proven", "kept", "step"),
    [
        (False, False, False, Step.SET_UP),
        (False, True, True, Step.SET_UP),
        (True, False, False, Step.PROVE),
        (True, False, True, Step.PROVE),
        (True, True, False, Step.KEEP_CODES),
        (True, True, True, Step.IN),
    ],
)
def test_what_comes_next(holds, proven, kept, step):
    assert step_of(holds_a_factor=holds, is_proven=proven, has_kept_codes=kept) is step


@pytest.mark.parametrize(
    ("hours", "sending", "stands"),
    [
        (0, False, True),
        (11.99, False, True),
        (12, False, False),
        (12, True, True),
        (24, True, False),
        (-1, True, False),
    ],
)
def test_a_proof_stands_half_a_day_and_a_form_that_was_begun_a_whole_one(hours, sending, stands):
    assert proof_stands(NOW - timedelta(hours=hours), NOW, sending=sending) is stands


@pytest.mark.parametrize(("minutes", "fresh"), [(0, True), (14.9, True), (15, False), (-1, False)])
def test_a_proof_is_fresh_for_a_quarter_of_an_hour(minutes, fresh):
    assert is_fresh(NOW - timedelta(minutes=minutes), NOW) is fresh
