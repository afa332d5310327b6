from datetime import UTC, datetime, timedelta

import pytest

from label.dossiers.domain.reminders import due_notice

CLOSES = datetime(2026, 12, 1, 16, 30, tzinfo=UTC)
LONG_AGO = CLOSES - timedelta(days=40)
TICK = timedelta(milliseconds=1)


@pytest.mark.parametrize(
    ("now", "kind"),
    [
        (CLOSES - timedelta(days=7) - TICK, None),
        (CLOSES - timedelta(days=7), "week"),
        (CLOSES - timedelta(days=2) - TICK, "week"),
        (CLOSES - timedelta(days=2), "two_days"),
        (CLOSES - TICK, "two_days"),
        (CLOSES, "closed"),
        (CLOSES + timedelta(days=7) - TICK, "closed"),
        (CLOSES + timedelta(days=7), None),
    ],
)
def test_what_is_due_depends_on_the_closing(now, kind):
    assert due_notice(started_at=LONG_AGO, closes_at=CLOSES, now=now) == kind


def test_who_has_just_begun_is_not_reminded():
    started = CLOSES - timedelta(days=5)
    days = [4, 2, 0]
    told = [
        due_notice(started_at=started, closes_at=CLOSES, now=CLOSES - timedelta(days=n))
        for n in days
    ]
    assert told == [None, "two_days", "closed"]
