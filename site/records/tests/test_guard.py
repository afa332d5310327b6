import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from records.models import JournalEntry, JournalHead
from records.services.journal import record

REFUSED = {
    "edit": "UPDATE records_journalentry SET verb = 'y'",
    "removal": "DELETE FROM records_journalentry",
    "head set back": "UPDATE records_journalhead SET sequence = 0",
    "head removed": "DELETE FROM records_journalhead",
    "second head": "INSERT INTO records_journalhead (id, sequence, digest) VALUES (2, 0, '')",
}


@pytest.mark.django_db
@pytest.mark.parametrize("statement", REFUSED.values(), ids=REFUSED.keys())
def test_the_database_itself_refuses(statement):
    record(actor=None, verb="x")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert (JournalEntry.objects.get().verb, JournalHead.objects.get().sequence) == ("x", 1)


@pytest.mark.django_db
def test_the_database_refuses_to_replace_or_to_empty():
    record(actor=None, verb="x")
    statement = {
        "sqlite": "INSERT OR REPLACE INTO records_journalentry SELECT * FROM records_journalentry",
        "postgresql": "TRUNCATE records_journalentry",
    }[connection.vendor]
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert JournalEntry.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_flush_empties_everything_and_puts_the_guard_back():
    record(actor=None, verb="x")
    call_command("flush", interactive=False, verbosity=0)
    assert (JournalEntry.objects.count(), JournalHead.objects.get().sequence) == (0, 0)
    assert record(actor=None, verb="y").sequence == 1
    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute(REFUSED["removal"])
