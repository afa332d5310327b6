"""Erasing a person. What they did stays in the journal, under a pseudonym that leads nowhere."""

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction

from accounts.contributions import forgetters
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
    longer tied to the person. Other rooms forget what they know of the address, account or not.
    Raises StaffStays.
    """
    address = email.strip().lower()
    person = User.objects.select_for_update().filter(email=address).first()
    if person and is_staff_person(person):
        raise StaffStays(address)
    forgotten = [forget(email=address) for forget in forgetters()]
    if person is None:
        return any(forgotten)
    code = journal.pseudonym_of(person)
    OutboxMessage.objects.filter(to__iexact=address).delete()
    # The letters of a space tell its members of each other, by address.
    about = OutboxMessage.objects.filter(template__startswith="accounts/mail/")
    about.filter(text__icontains=f"\u2068{address}\u2069").delete()
    Invitation.objects.filter(email=address).delete()
    for table in (AccessAttempt, AccessFailureLog, AccessLog):
        table.objects.filter(username__iexact=address).delete()
    _end_sessions(person, address)
    person.delete()
    journal.record(actor=None, verb="person.erased", data={"person": code})
    return True


def _end_sessions(person: User, address: str) -> None:
    """End the sessions of a person, and those in which their address was typed to sign in."""
    for session in Session.objects.iterator():
        known = session.get_decoded()
        if known.get(SESSION_KEY) == str(person.pk) or address in str(known).lower():
            session.delete()
