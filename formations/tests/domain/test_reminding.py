from datetime import UTC, datetime, timedelta

import pytest

from formations.domain.reminding import due

BEGINS = datetime(2026, 12, 20, 9, tzinfo=UTC)
LONG_AGO = BEGINS - timedelta(days=60)


@pytest.mark.parametrize(
    ("days", "kind"),
    [(14.1, None), (14, "confirm"), (7.1, "confirm"), (7, "week"), (1.1, "week"), (1, "day")],
)
def test_the_nearest_letter_is_due(days, kind):
    now = BEGINS - timedelta(days=days)
    assert due(begins_at=BEGINS, registered_at=LONG_AGO, now=now) == kind


def test_nothing_once_it_has_begun():
    assert due(begins_at=BEGINS, registered_at=LONG_AGO, now=BEGINS) is None


def test_who_registered_after_a_letter_is_not_written_it():
    five, late = BEGINS - timedelta(days=5), BEGINS - timedelta(hours=20)
    assert due(begins_at=BEGINS, registered_at=five, now=five + timedelta(hours=1)) is None
    assert due(begins_at=BEGINS, registered_at=five, now=late) == "day"
