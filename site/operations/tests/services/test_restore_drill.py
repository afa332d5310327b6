"""The restore drill: a portal is lost, and comes back as it was, on either database."""

import shutil

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from accounts.models import User
from operations.services.backing_up import back_up
from operations.services.restoring import NotRestored, restore
from records.models import JournalEntry, PrivateFile
from records.selectors import journal_findings
from records.services import journal
from records.services.files import store_private
from records.storage import private_storage
from records.tests.inspection.makers import make_pdf

pytestmark = pytest.mark.django_db(transaction=True)
EMAIL = "point.focal@commune.example"


def test_a_lost_portal_comes_back_as_it_was(empty_folders):
    person = User.objects.create_user(email=EMAIL)
    paper = store_private(uploaded=ContentFile(make_pdf(), name="preuve.pdf"), by=person)
    default_storage.save("images/mark.svg", ContentFile(b"<svg/>"))
    journal.record(actor=person, verb="dossier.started")
    backup = empty_folders / back_up().name

    journal.record(actor=person, verb="dossier.submitted")
    later = store_private(uploaded=ContentFile(make_pdf(), name="autre.pdf"), by=person)
    shutil.rmtree(private_storage().location)
    default_storage.delete("images/mark.svg")
    default_storage.save("images/mark.svg", ContentFile(b"harm"))
    User.objects.filter(email=EMAIL).update(email="perdu@commune.example")

    with pytest.raises(CommandError, match="--replace"):
        call_command("restore", str(backup))
    assert User.objects.filter(email=EMAIL).count() == 0
    call_command("restore", str(backup), "--replace")

    assert list(User.objects.filter(email=EMAIL)) == [person]
    assert list(PrivateFile.objects.all()) == [paper]
    with PrivateFile.objects.get().open() as content:
        assert len(content.read()) == paper.size
    assert not private_storage().exists(later.key)
    with default_storage.open("images/mark.svg") as content:
        assert content.read() == b"<svg/>"
    verbs = JournalEntry.objects.values_list("verb", flat=True)
    assert list(verbs) == ["dossier.started", "data.restored"]
    assert list(journal_findings()) == []

    (backup / "private" / paper.key).write_bytes(b"harm")
    with pytest.raises(NotRestored, match="not whole"):
        restore(folder=backup, replace=True)
    manifest = backup / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"database": "', '"database": "other-', 1))
    with pytest.raises(NotRestored, match="The backup is of other-"):
        restore(folder=backup, replace=True)
    assert User.objects.filter(email=EMAIL).count() == 1
