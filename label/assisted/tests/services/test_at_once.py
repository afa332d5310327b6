"""Two officers at one paper at the same time."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from label.assisted.models import PaperEntry
from label.assisted.services.errors import EntryStands
from label.dossiers.models import Dossier
from records.models import JournalEntry

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]


def at_once(acts):
    """Do them all in the same moment; return what each gave or raised."""
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory database is one connection; SQLite queues writers itself")
    ready = Barrier(len(acts))

    def done(act):
        ready.wait()
        try:
            return act()
        except EntryStands as standing:
            return standing
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(done, acts))


def begun():
    return JournalEntry.objects.filter(verb="paper.begun").count()


def test_the_same_paper_begun_at_once_is_one_entry(begin, colleague):
    found = at_once([begin, lambda: begin(by=colleague)] * 3)
    entry = PaperEntry.objects.get()
    assert ([one.pk for one in found], begun()) == ([entry.pk] * 6, 1)
    assert Dossier.objects.get() == entry.dossier


def test_of_two_papers_begun_at_once_one_stands(begin, colleague):
    found = at_once([begin, lambda: begin(by=colleague, paper_reference="BO 118/2026")])
    entry = PaperEntry.objects.get()
    told = sorted(type(one).__name__ for one in found)
    assert (told, begun()) == (["EntryStands", "PaperEntry"], 1)
    assert entry in found
