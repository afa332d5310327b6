"""Erasing a person. What they did stays in the journal, under a pseudonym that leads nowhere."""

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.db import transaction

from accounts.models import Invitation, User
from accounts.permissions import is_staff_person
from records.models import OutboxMessage
from records.services import journal


class StaffStays(Exception):
    """Someone who works in the administration is not erased this way: close the account first."""


@transaction.atomic
def erase_person(*, email: str) -> bool:
    """Erase who has this address, and the mails to it or about it; return whether anyone had it.

    Their places in communes' spaces go with them. Dossiers are their commune's: they stay, no
    longer tied to the person. Raises StaffStays.
    """
    address = email.strip().lower()
    person = User.objects.select_for_update().filter(email=address).first()
    if person is None:
        return False
    if is_staff_person(person):
        raise StaffStays(address)
    code = journal.pseudonym_of(person)
    OutboxMessage.objects.filter(to__iexact=address).delete()
    # The letters of a space tell its members of each other, by address.
    about = OutboxMessage.objects.filter(template__startswith="accounts/mail/")
    about.filter(text__icontains=f"\u2068{address}\u2069").delete()
    Invitation.objects.filter(email=address).delete()
    for table in (AccessAttempt, AccessFailureLog, AccessLog):
        table.objects.filter(username__iexact=address).delete()
    person.delete()
    journal.record(actor=None, verb="person.erased", data={"person": code})
    return True
