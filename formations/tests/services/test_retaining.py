from datetime import timedelta

import pytest
from django.core.management import call_command

from formations.models import Certificate, Registration
from formations.services.retaining import erase_expired_names
from formations.tests.people import LAST, NOW, join, make_commune, offer
from records.models import JournalEntry, OutboxMessage

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(session):
    offer(session, retention_months=24)
    return join(session, make_commune(), "Amina Exemple", email="amina@commune.example")


def test_names_go_when_their_time_is_over_and_the_figures_stay(rows):
    kept_until = NOW.replace(year=2028, month=12, day=LAST.day)
    assert erase_expired_names(now=kept_until - timedelta(days=1)) == 0
    assert erase_expired_names(now=kept_until) == 1
    assert erase_expired_names(now=kept_until) == 0
    row = Registration.objects.get()
    assert (row.name, row.email, row.registered_by) == ("", "", None)
    assert (row.state, row.function, row.commune) == ("registered", "manager", make_commune())


def test_erasing_a_person_erases_the_participant_and_the_letters_about_them(rows):
    Certificate.objects.create(
        registration=rows[0],
        reference="ATT-2026-22222-22",
        facts={},
        digest="d",
        name_proof="x",
        issued_at=NOW,
    )
    assert OutboxMessage.objects.count() == 2
    call_command("erase_person", "Amina@commune.example")
    assert Registration.objects.get().name == ""
    assert OutboxMessage.objects.count() == 0
    assert Certificate.objects.get().name_proof == ""
    assert JournalEntry.objects.filter(verb="training.names_erased").count() == 1


def test_erasing_the_member_leaves_the_colleague_registered(rows):
    call_command("erase_person", rows[0].registered_by.email)
    row = Registration.objects.get()
    assert (row.name, row.registered_by) == ("Amina Exemple", None)


def test_two_erased_people_of_one_commune_do_not_collide(session):
    offer(session, retention_months=1)
    join(session, make_commune(), "A", "B")
    assert erase_expired_names(now=NOW.replace(year=2028)) == 2
