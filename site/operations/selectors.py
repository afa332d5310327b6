"""How the portal stands: what the operations page and the metrics tell."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Count, Min, QuerySet, Sum
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from finding.models import Entry
from operations.domain import clocks
from operations.models import BackupRun, JournalCheck
from records.models import JobRun, OutboxMessage, PrivateFile
from records.selectors import WORKER

# The daily job that brings the search index to what is public.
INDEX_JOB = "finding.jobs.mend"
WAITING = (OutboxMessage.State.QUEUED, OutboxMessage.State.SENDING)


@dataclass(frozen=True)
class Standing:
    """Numbers of the moment; ages in seconds, None where there is nothing to be old."""

    tasks: dict[str, int]
    mails: dict[str, int]
    oldest_mail: float
    beat: float | None
    beat_at: datetime | None
    files: int
    files_size: int
    disk_free: int
    disk_used: int
    backup: BackupRun | None
    backup_age: float | None
    check: JournalCheck | None
    faults: int | None
    clock_skew: float
    indexed: int
    index_mended_at: datetime | None


def standing(now: datetime) -> Standing:
    """Return how the portal stands."""
    mails = dict.fromkeys(OutboxMessage.State.values, 0) | _counts(OutboxMessage, "state")
    oldest = OutboxMessage.objects.filter(state__in=WAITING).aggregate(at=Min("created_at"))["at"]
    beat_at = _last(WORKER)
    files = PrivateFile.objects.aggregate(number=Count("pk"), size=Sum("size"))
    disk = shutil.disk_usage(settings.VAR)
    backup, check = BackupRun.objects.first(), JournalCheck.objects.first()
    return Standing(
        tasks=_counts(DBTaskResult, "status"),
        mails=mails,
        oldest_mail=(now - oldest).total_seconds() if oldest else 0.0,
        beat=(now - beat_at).total_seconds() if beat_at else None,
        beat_at=beat_at,
        files=files["number"],
        files_size=files["size"] or 0,
        disk_free=disk.free,
        disk_used=disk.used,
        backup=backup,
        backup_age=(now - backup.made_at).total_seconds() if backup else None,
        check=check,
        faults=check.faults if check else None,
        clock_skew=clock_skew(),
        indexed=Entry.objects.count(),
        index_mended_at=_last(INDEX_JOB),
    )


def _last(job: str) -> datetime | None:
    return JobRun.objects.filter(name=job).values_list("began_at", flat=True).first()


def _counts(model: Any, field: str) -> dict[str, int]:
    """Return how many rows a table has of each state."""
    rows = model.objects.order_by().values_list(field).annotate(Count("pk"))
    return {str(state): number for state, number in rows}


def clock_skew() -> float:
    """Return by how many seconds the database's clock is ahead of this host's; 0 on SQLite."""
    if connection.vendor != "postgresql":
        return 0.0
    before = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        told = cursor.fetchone()[0]
    return clocks.skew(before, told, timezone.now()).total_seconds()


def refused_mails() -> QuerySet[OutboxMessage]:
    """Return the mails that the mail server refused for good, newest first."""
    return OutboxMessage.objects.filter(state=OutboxMessage.State.REFUSED)
