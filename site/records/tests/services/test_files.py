import hashlib
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone

from records.domain.refusals import Refused
from records.models import PrivateFile
from records.services import files
from records.storage import PrivateStorage
from records.tests.inspection.makers import make_pdf, make_picture

pytestmark = pytest.mark.django_db

PDF = make_pdf()


@pytest.fixture(autouse=True)
def storage(tmp_path, monkeypatch):
    storage = PrivateStorage(location=tmp_path)
    monkeypatch.setattr(files, "private_storage", lambda: storage)
    monkeypatch.setattr("records.models.private_file.private_storage", lambda: storage)
    return storage


def upload(name="../Délibération\u202e.pdf", content=PDF):
    return SimpleUploadedFile(name, content, content_type="text/html")


def test_a_stored_file_is_read_back_with_its_digest(django_user_model):
    person = django_user_model.objects.create_user("agent@example.ma")
    file = files.store_private(uploaded=upload(), by=person)
    with file.open() as kept:
        assert kept.read() == PDF
    digest = hashlib.sha256(PDF).hexdigest()
    assert (file.name, file.media_type, file.size, file.sha256, file.received_sha256) == (
        "Délibération.pdf",
        "application/pdf",
        len(PDF),
        digest,
        digest,
    )
    person.delete()
    file.refresh_from_db()
    assert file.uploaded_by is None


def test_a_picture_keeps_the_digest_of_what_was_sent_beside_its_own():
    sent = make_picture("JPEG", comment=b"place")
    file = files.store_private(uploaded=upload("a.jpg", sent))
    assert file.received_sha256 == hashlib.sha256(sent).hexdigest() != file.sha256


def test_a_refused_file_leaves_neither_object_nor_row(storage):
    with pytest.raises(Refused):
        files.store_private(uploaded=upload("a.pdf", b"%PDF-nothing"))
    assert (storage.all_keys(), PrivateFile.objects.count()) == ([], 0)


def test_the_object_is_on_disk_before_its_row(storage):
    kept = files.keep(uploaded=upload())
    assert (storage.all_keys(), PrivateFile.objects.count()) == ([kept.key], 0)
    assert files.enter(kept=kept).key == kept.key


def test_what_the_portal_made_is_kept_as_it_is():
    kept = files.keep_made(content=b"x", name="reçu.pdf", media_type="application/pdf")
    with files.enter(kept=kept).open() as made:
        assert made.read() == b"x"


def test_a_removed_file_goes_with_the_commit(storage, django_capture_on_commit_callbacks):
    file = files.store_private(uploaded=upload())
    with django_capture_on_commit_callbacks(execute=True):
        files.remove(file=file)
        assert len(storage.all_keys()) == 1
    assert (storage.all_keys(), PrivateFile.objects.count()) == ([], 0)


def test_a_removed_file_is_gone_although_the_storage_fails(
    storage, monkeypatch, django_capture_on_commit_callbacks
):
    def failing(_key):
        raise OSError("away")

    file = files.store_private(uploaded=upload())
    monkeypatch.setattr(storage, "delete", failing)
    with django_capture_on_commit_callbacks(execute=True):
        files.remove(file=file)
    assert (storage.all_keys(), PrivateFile.objects.count()) == ([file.key], 0)


def test_only_objects_long_without_a_row_are_swept(storage, capsys):
    file = files.store_private(uploaded=upload())
    files.keep(uploaded=upload())
    now = timezone.now()
    assert files.sweep(now=now + timedelta(hours=23)) == 0
    call_command("sweep_files")
    assert capsys.readouterr().out == "0 objects removed.\n"
    assert files.sweep(now=now + timedelta(hours=25)) == 1
    assert storage.all_keys() == [file.key]
