"""Telling those whose draft was not sent that the closing comes, or has come."""

from datetime import datetime

from django.db import transaction

from label.dossiers.domain.reminders import due_notice
from label.dossiers.models import Notice
from label.dossiers.selectors import drafts_near_closing, window_for

from .locking import locked
from .writing import write_to_members

TEMPLATES = {
    "week": "dossiers/mail/reminder",
    "two_days": "dossiers/mail/reminder",
    "closed": "dossiers/mail/closed",
}


def remind_drafts(*, now: datetime) -> int:
    """Write what is due to the members of each space with a draft; return how many drafts.

    A draft hears of one closing once for each kind of notice, however often this runs and on
    however many workers: a constraint of the database says so.
    """
    return sum(_tell(dossier.pk, now) for dossier in drafts_near_closing(now))


@transaction.atomic
def _tell(pk: int, now: datetime) -> bool:
    # The row lock makes two workers wait for each other, and a sending wait for a reminder.
    dossier = locked(pk)
    closes_at = window_for(dossier.call, dossier.commune).closes_at
    kind = due_notice(started_at=dossier.started_at, closes_at=closes_at, now=now)
    if kind is None or not dossier.is_draft:
        return False
    _notice, new = Notice.objects.get_or_create(
        dossier=dossier, kind=kind, closes_at=closes_at, defaults={"sent_at": now}
    )
    if new:
        write_to_members(dossier=dossier, template=TEMPLATES[kind], closes_at=closes_at)
    return new
