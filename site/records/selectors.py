"""What others read of the records."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Max, Model, QuerySet

from .domain import chain
from .models import JobRun, JournalEntry, JournalHead, OutboxMessage, Pseudonym

PAGE = 2_000
WORKER = "worker"
SILENCE = timedelta(seconds=90)


def history(target: Model) -> QuerySet[JournalEntry]:
    """Return all that was done to a row, oldest first."""
    return JournalEntry.objects.filter(
        target_type=target._meta.label_lower, target_id=str(target.pk)
    )


def people_behind(entries: Iterable[JournalEntry]) -> dict[str, Any]:
    """Return the persons behind the pseudonyms of some entries, without those erased since."""
    return people_named({entry.actor for entry in entries})


def people_named(codes: Iterable[str]) -> dict[str, Any]:
    """Return the persons behind some pseudonyms, without those erased since."""
    rows = Pseudonym.objects.filter(code__in=set(codes)).select_related("person")
    return {row.code: row.person for row in rows}


def journal_head() -> chain.Head:
    """Return the number and digest of the last entry; `(0, "")` where the head is gone."""
    row = JournalHead.objects.filter(id=JournalHead.ONLY).first()
    return chain.Head(row.sequence, row.digest) if row else chain.Head(0, "")


def sealed_entries(last: int) -> Iterator[chain.Sealed]:
    """Yield the entries up to a number, in pages, so that no writer waits for a long read."""
    after = -1
    while page := list(JournalEntry.objects.filter(sequence__gt=after, sequence__lte=last)[:PAGE]):
        for entry in page:
            yield entry.sealed()
        after = page[-1].sequence


def journal_findings() -> Iterator[chain.Finding]:
    """Yield all that is wrong in the journal. Entries may be added meanwhile."""
    last = JournalEntry.objects.aggregate(last=Max("sequence"))["last"] or 0
    # The head is read after the last number: it is never behind an entry that was committed.
    head = journal_head()
    if last > head.sequence:
        yield chain.Finding(last, "added")
    yield from chain.verify(sealed_entries(head.sequence), head)


def mails() -> QuerySet[OutboxMessage]:
    """Return all mails, newest first, with what is attached to them."""
    return OutboxMessage.objects.prefetch_related("attachments")


def worker_is_alive(now: datetime) -> bool:
    """Tell whether a worker has said so within the last minute and a half."""
    return JobRun.objects.filter(name=WORKER, began_at__gt=now - SILENCE).exists()
