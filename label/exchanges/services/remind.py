"""Telling communes that have not sent their complement that its date comes."""

from datetime import datetime

from django.db import transaction

from label.dossiers.models import Dossier
from label.exchanges.domain.reminders import due_reminder
from label.exchanges.models import Complement, ComplementReminder
from label.exchanges.selectors import complements_to_remind

from .telling import tell_members


def remind_complements(*, now: datetime) -> int:
    """Write the reminders that are due; return how many complements they are about.

    Each is written once a kind and date, however often this runs and on however many workers: a
    constraint of the database says so.
    """
    return sum(_remind(complement, now) for complement in complements_to_remind(now))


@transaction.atomic
def _remind(complement: Complement, now: datetime) -> bool:
    # The row lock makes two workers wait for each other, and a sending wait for a reminder.
    Dossier.objects.select_for_update(of=("self",)).get(pk=complement.dossier_id)
    found = Complement.objects.filter(pk=complement.pk, ended_at=None).first()
    if found is None:
        return False
    kind = due_reminder(told_at=found.told_at, due_at=found.due_at, now=now)
    if kind is None:
        return False
    _reminder, new = ComplementReminder.objects.get_or_create(
        complement=found, kind=kind, due_at=found.due_at, defaults={"sent_at": now}
    )
    if new:
        tell_members(found, "complement_reminder")
    return new
