import socket
from contextlib import contextmanager

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.http import Http404

from records import jobs
from records.domain.refusals import Reason, Refused
from records.models import JournalEntry, PrivateFile, Quarantined
from records.responses import private_response
from records.services import files, scanning
from records.services.scanning import scan_waiting
from records.signals import virus_found
from records.storage import PrivateStorage
from records.tests.inspection.makers import make_pdf
from records.tests.scanning.fake_clamd import listening

pytestmark = pytest.mark.django_db

PDF = make_pdf()
FOUND = b"stream: Eicar FOUND\0"


@pytest.fixture(autouse=True)
def storage(tmp_path, monkeypatch):
    storage = PrivateStorage(location=tmp_path)
    for place in ("services.files", "services.scanning", "models.private_file"):
        monkeypatch.setattr(f"records.{place}.private_storage", lambda: storage)
    monkeypatch.setattr(scanning, "AT_ONCE", 0.5)
    monkeypatch.setattr(scanning, "LATER", 0.5)
    return storage


@pytest.fixture
def clamd(settings):
    with listening(socket.AF_INET, ("127.0.0.1", 0)) as fake:
        settings.CLAMD_URL = fake.url
        yield fake


@contextmanager
def down(fake):
    """The scanner hangs inside the block, and is back after it."""
    fake.hangs = True
    yield
    fake.hangs = False
    cache.clear()


def store(name="a.pdf"):
    return files.store_private(uploaded=SimpleUploadedFile(name, PDF))


def test_without_a_scanner_nothing_is_scanned_and_all_is_given():
    file = store()
    assert (file.scan, scan_waiting()) == ("unscanned", 0)
    with file.open() as kept:
        assert kept.read() == PDF


def test_a_clean_file_is_given_at_once(clamd):
    file = store()
    assert (file.scan, file.scanned_at is None, clamd.received) == ("clean", False, [PDF])
    response = private_response(file)
    assert b"".join(response) == PDF
    response.close()


def test_a_file_with_a_virus_is_refused_and_leaves_nothing(clamd, storage):
    clamd.reply = FOUND
    with pytest.raises(Refused) as refused:
        store()
    assert refused.value.reason == Reason.INFECTED
    assert (storage.all_keys(), PrivateFile.objects.count()) == ([], 0)


@pytest.mark.parametrize("reply", [b"stream: oops ERROR\0", b"\x00garbage", b""], ids=len)
def test_without_a_verdict_the_file_waits_and_nobody_opens_it(clamd, storage, reply):
    clamd.reply = reply
    file = store()
    assert (file.scan, storage.all_keys()) == ("waiting", [file.key])
    with pytest.raises(Quarantined):
        file.open()
    with pytest.raises(Http404):
        private_response(file)


def test_what_came_while_the_scanner_was_down_is_scanned_when_it_is_back(clamd):
    with down(clamd):
        file = store()
        assert (file.scan, scan_waiting()) == ("waiting", 0)
    jobs.scan_files()
    file.refresh_from_db()
    assert file.scan == "clean"


def test_after_a_failure_uploads_do_not_wait_for_the_scanner(clamd, monkeypatch):
    with down(clamd):
        store()
        monkeypatch.setattr(scanning.clamd, "scan", lambda *a, **k: pytest.fail("asked again"))
        assert store().scan == "waiting"


def test_a_virus_found_later_is_told_once_before_the_file_is_marked(clamd):
    told = []

    def hear(file, **_signal):
        told.append((file.pk, PrivateFile.objects.get(pk=file.pk).scan))

    with down(clamd):
        file = store()
    clamd.reply = FOUND
    virus_found.connect(hear)
    try:
        assert [scan_waiting(), scan_waiting()] == [1, 0]
    finally:
        virus_found.disconnect(hear)
    file.refresh_from_db()
    assert (told, file.scan) == ([(file.pk, "waiting")], "infected")
    with pytest.raises(Quarantined):
        file.open()


def test_a_file_without_a_verdict_lets_the_others_pass(clamd):
    clamd.reply = b"size limit exceeded. ERROR\0"
    store(), store()
    assert scan_waiting() == 0
    clamd.reply = b"stream: OK\0"
    assert scan_waiting() == 2
    assert set(PrivateFile.objects.values_list("scan", flat=True)) == {"clean"}


def test_a_file_removed_meanwhile_is_passed_over(clamd, storage):
    with down(clamd):
        gone, stays = store(), store()
    storage.delete(gone.key)
    assert scan_waiting() == 1
    stays.refresh_from_db()
    assert stays.scan == "clean"


def test_an_operator_scans_what_came_before_or_gives_up_waiting(clamd, settings, capsys):
    url, settings.CLAMD_URL = settings.CLAMD_URL, ""
    store()
    with pytest.raises(CommandError):
        call_command("scan_files")
    settings.CLAMD_URL = url
    call_command("scan_files", "--all")
    with down(clamd):
        store()
    call_command("scan_files", "--release")
    assert capsys.readouterr().out == "1 files scanned.\n1 files released unscanned.\n"
    assert sorted(PrivateFile.objects.values_list("scan", flat=True)) == ["clean", "unscanned"]
    assert JournalEntry.objects.get().data == {"files": 1}
