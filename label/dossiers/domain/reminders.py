"""What a draft that was not sent is told about its closing, and when."""

from datetime import datetime, timedelta
from typing import Literal

from records.domain.reminding import due_reminder

NoticeKind = Literal["week", "two_days", "closed"]

BEFORE: tuple[tuple[NoticeKind, timedelta], ...] = (
    ("two_days", timedelta(days=2)),
    ("week", timedelta(days=7)),
)
# A worker that was down for longer says nothing of a closing: it is no news any more.
NEWS = timedelta(days=7)
# How long before a closing the first word is due.
EARLIEST = max(before for _kind, before in BEFORE)


def due_notice(*, started_at: datetime, closes_at: datetime, now: datetime) -> NoticeKind | None:
    """Return what is due now, or None.

    A draft begun after the instant of a reminder is spared it: who has just begun knows.
    """
    if now >= closes_at:
        return "closed" if now < closes_at + NEWS else None
    return due_reminder(BEFORE, of=closes_at, heard_at=started_at, now=now)
