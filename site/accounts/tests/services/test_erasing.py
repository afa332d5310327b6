import pytest
from django.core.management import CommandError, call_command

from accounts.models import AccessRequest, Invitation, Membership, User
from accounts.services.erasing import StaffStays, erase_person
from accounts.services.invitations import invite
from accounts.services.requests import request_access
from records.models import JournalEntry, OutboxMessage, Pseudonym
from records.selectors import journal_findings
from records.services import journal

pytestmark = pytest.mark.django_db
EMAIL = "point.focal@commune.example"


@pytest.fixture
def person():
    person = User.objects.create_user(email=EMAIL)
    journal.record(actor=person, verb="dossier.started")
    return person


def test_a_person_goes_and_the_journal_keeps_the_pseudonym(person):
    code = person.pseudonym.code
    assert erase_person(email=" Point.Focal@commune.example ") is True
    assert (User.objects.count(), Pseudonym.objects.count()) == (0, 0)
    entries = JournalEntry.objects.values_list("actor", "verb", "data")
    assert list(entries) == [
        (code, "dossier.started", {}),
        ("system", "person.erased", {"person": code}),
    ]
    assert list(journal_findings()) == []


def test_the_mails_to_the_address_go_too(person):
    for to in (EMAIL, "autre@commune.example"):
        OutboxMessage.objects.create(
            message_id=to,
            to=to,
            created_at="2026-11-22T10:00Z",
            next_attempt_at="2026-11-22T10:00Z",
        )
    erase_person(email=EMAIL)
    assert list(OutboxMessage.objects.values_list("to", flat=True)) == ["autre@commune.example"]


def test_nobody_and_staff_are_not_erased(person):
    assert erase_person(email="inconnu@commune.example") is False
    User.objects.filter(pk=person.pk).update(is_staff=True)
    with pytest.raises(StaffStays):
        erase_person(email=EMAIL)
    for address in (EMAIL, "inconnu@commune.example"):
        with pytest.raises(CommandError):
            call_command("erase_person", address)
    assert User.objects.count() == 1


def test_a_space_tells_of_the_person_no_more(commune, person, now):
    holder = User.objects.create_user(email="holder@commune.example")
    Membership.objects.create(user=holder, commune=commune, role="director")
    invite(commune=commune, email=EMAIL, role="director", by=holder, now=now)
    request_access(commune=commune, user=person, now=now)
    erase_person(email=EMAIL)
    assert not Invitation.objects.exists()
    assert not AccessRequest.objects.exists()
    assert not OutboxMessage.objects.exists()
