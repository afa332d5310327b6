"""Names that need not be kept any longer, and persons who ask to be erased."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from formations.models import Certificate, Enrolment, Registration
from records.domain.retention import months_after
from records.models import OutboxMessage
from records.services import journal

MAILS = "formations/mail/"


def erase_expired_names(*, now: datetime) -> int:
    """Erase the names of sessions past their retention; return how many. Figures stay."""
    today = timezone.localdate(now)
    held = Enrolment.objects.filter(session__ends_on__lt=today).select_related("session")
    past = [
        enrolment
        for enrolment in held
        if months_after(enrolment.session.ends_on, enrolment.retention_months) <= today
    ]
    rows = Registration.objects.filter(enrolment__in=past, erased_at=None)
    return sum(_erase(row.pk, now) for row in rows)


def erase_participant(*, email: str) -> bool:
    """Erase whoever is registered with this address; return whether anyone was."""
    rows = Registration.objects.filter(email__iexact=email.strip(), erased_at=None)
    now = timezone.now()
    return sum(_erase(row.pk, now) for row in rows) > 0


@transaction.atomic
def _erase(pk: int, now: datetime) -> bool:
    row = Registration.objects.select_for_update().filter(pk=pk, erased_at=None).first()
    if row is None:
        return False
    letters = OutboxMessage.objects.filter(template__startswith=MAILS)
    letters.filter(text__icontains=f"\u2068{row.name}\u2069").delete()
    # What is left is a line of figures: commune, function, state, half days.
    row.name, row.email, row.reason = "", "", ""
    row.name_key, row.registered_by, row.erased_at = f"erased {row.public_id}", None, now
    row.save()
    Certificate.objects.filter(registration=row).update(name_proof="")
    journal.record(actor=None, verb="training.names_erased", target=row)
    return True
