import threading

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction

from records.models import JournalEntry, JournalHead, Pseudonym
from records.selectors import history, journal_findings, people_behind
from records.services.journal import record

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(django_user_model):
    return django_user_model.objects.create_user("agent@example.ma")


def test_entries_are_numbered_and_linked(person):
    first = record(actor=person, verb="person.invited", target=person, data={"role": "member"})
    second = record(actor=None, verb="call.closed")
    assert (first.sequence, second.sequence, second.previous) == (1, 2, first.digest)
    assert (second.actor, second.target_type) == ("system", "")
    assert list(history(person)) == [first]
    assert list(journal_findings()) == []


def test_an_entry_read_back_has_the_digest_it_was_written_with(person):
    record(actor=person, verb="x", data={"é": ["ع", 10**12, None, {"b": True}], "a": {}})
    assert list(journal_findings()) == []


def test_the_journal_knows_a_person_by_a_pseudonym_that_outlives_the_person(person):
    entry = record(actor=person, verb="x")
    assert people_behind([entry]) == {entry.actor: person}
    assert person.email not in str(JournalEntry.objects.values().get())
    person.delete()
    assert people_behind([entry]) == {}
    assert list(journal_findings()) == []


def test_a_person_keeps_one_pseudonym_and_a_visitor_has_none(person):
    actors = [record(actor=actor, verb="x").actor for actor in (person, person, AnonymousUser())]
    assert actors == [person.pseudonym.code, person.pseudonym.code, "public"]
    assert Pseudonym.objects.count() == 1


def test_an_act_that_is_rolled_back_leaves_no_gap():
    record(actor=None, verb="one")
    with pytest.raises(RuntimeError), transaction.atomic():
        record(actor=None, verb="two")
        raise RuntimeError
    assert record(actor=None, verb="three").sequence == 2


def test_data_of_a_doubtful_kind_is_refused_and_nothing_is_written():
    with pytest.raises(ValueError, match="whole numbers"):
        record(actor=None, verb="x", data={"share": 0.1})
    assert JournalHead.objects.get().sequence == 0


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgres
def test_simultaneous_acts_are_numbered_without_gap_or_double():
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory database is one connection; SQLite queues writers itself")

    def act():
        for _ in range(10):
            record(actor=None, verb="x")
        connection.close()

    threads = [threading.Thread(target=act) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(JournalEntry.objects.values_list("sequence", flat=True)) == list(range(1, 81))
    assert list(journal_findings()) == []
