import pytest

from records.models import JournalEntry, JournalIsAppendOnly
from records.services.journal import record

pytestmark = pytest.mark.django_db

REFUSED = {
    "save": lambda entry: entry.save(),
    "delete": lambda entry: entry.delete(),
    "queryset update": lambda entry: JournalEntry.objects.update(verb="y"),
    "queryset delete": lambda entry: JournalEntry.objects.all().delete(),
    "bulk update": lambda entry: JournalEntry.objects.bulk_update([entry], ["verb"]),
    "update or create": lambda entry: JournalEntry.objects.update_or_create(pk=entry.pk),
}


@pytest.mark.parametrize("attempt", REFUSED.values(), ids=REFUSED.keys())
def test_an_entry_is_neither_changed_nor_removed(attempt):
    entry = record(actor=None, verb="x")
    with pytest.raises(JournalIsAppendOnly):
        attempt(entry)
    assert JournalEntry.objects.get().verb == "x"
