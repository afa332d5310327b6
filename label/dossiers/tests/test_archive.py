import csv
import hashlib
import io
import zipfile
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.urls import reverse

from accounts.models import User
from label.dossiers import tasks
from label.dossiers.exports.archive import archive_pieces
from label.dossiers.jobs import make_archives
from label.dossiers.models import Archive
from label.dossiers.services.archive import (
    TakenOver,
    ask_for_archive,
    claim_archive,
    finish_archive,
    remove_old_archives,
    tell_progress,
)
from label.dossiers.services.files import attach_file
from label.dossiers.tests.exports.test_exports import send_draft
from records.models import JournalEntry, PrivateFile
from records.storage import private_storage


@pytest.fixture(autouse=True)
def at_now(now, settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "private": {
            "BACKEND": "records.storage.PrivateStorage",
            "OPTIONS": {"location": tmp_path / "private"},
        }
    }
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def officer(db):
    person = User.objects.create_user("equipe@lcc.example", language="fr")
    names = ("access_admin", "view_dossier", "instruct_dossier")
    person.user_permissions.set(Permission.objects.filter(codename__in=names))
    return person


@pytest.fixture
def sent(dossier, member, now, pdf):
    for name in ("preuve.pdf", "deuxième.pdf"):
        attach_file(dossier=dossier, question="k-proof", uploaded=pdf(name), user=member, now=now)
    send_draft(dossier, member, now)
    return dossier


def opened(pieces):
    return zipfile.ZipFile(io.BytesIO(b"".join(pieces)))


def manifest(archive, folder):
    text = archive.read(f"{folder}/manifest.csv").decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))[1:]


def test_a_folder_holds_papers_files_and_their_digests(sent):
    told = []
    archive = opened(archive_pieces([sent.pk], lambda *said: told.append(said)))
    folder = f"{sent.reference}-exemple"
    assert archive.testzip() is None
    assert sorted(archive.namelist()) == [
        f"{folder}/01-proof-preuve.pdf",
        f"{folder}/02-proof-deuxième.pdf",
        f"{folder}/manifest.csv",
        f"{folder}/recepisse.pdf",
        f"{folder}/reponses.pdf",
    ]
    lines = manifest(archive, folder)
    digests = [hashlib.sha256(archive.read(f"{folder}/{line[0]}")).hexdigest() for line in lines]
    assert [line[3] for line in lines] == digests
    assert told == [(1, 0)]


def test_what_is_infected_or_lost_is_left_out_and_told(sent):
    first, second = PrivateFile.objects.order_by("pk")
    PrivateFile.objects.filter(pk=first.pk).update(scan="infected")
    private_storage().delete(second.key)
    told = []
    archive = opened(archive_pieces([sent.pk], lambda *said: told.append(said)))
    folder = f"{sent.reference}-exemple"
    assert [line[4].split(" — ")[0] for line in manifest(archive, folder)[2:]] == [
        "écarté : un virus y a été trouvé",
        "écarté : il ne peut être lu",
    ]
    assert f"{folder}/01-proof-preuve.pdf" not in archive.namelist()
    assert told == [(1, 2)]


def test_it_is_asked_for_made_shown_and_taken(client, officer, sent):
    client.force_login(officer)
    address = reverse("dossier_admin:index") + "?export=zip&milieu=rural"
    assert "Préparer l’archive" in client.get(address).content.decode()
    assert not Archive.objects.exists()
    page = client.post(address, follow=True)
    found = Archive.objects.get()
    assert page.redirect_chain == [(reverse("dossier_admin:archive", args=[found.pk]), 303)]
    assert '<progress max="1" value="1"' in page.content.decode()
    taken = client.get(reverse("dossier_admin:archive_file", args=[found.pk]))
    content = b"".join(taken.streaming_content)
    assert hashlib.sha256(content).hexdigest() == found.file.sha256
    assert opened([content]).testzip() is None
    verbs = JournalEntry.objects.filter(verb__startswith="dossiers.").order_by("sequence")
    assert list(verbs.values_list("verb", flat=True)) == [
        "dossiers.exported",
        "dossiers.archive_made",
        "dossiers.archive_taken",
    ]


def test_others_do_not_know_of_it(client, officer, sent, now):
    archive = ask_for_archive(dossiers=[sent.pk], chosen={}, by=officer, now=now)
    reader = User.objects.create_user("lecture@lcc.example")
    names = ("access_admin", "view_dossier")
    reader.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(reader)
    for name in ("archive", "archive_file"):
        assert client.get(reverse(f"dossier_admin:{name}", args=[archive.pk])).status_code == 404


def test_only_drafts_make_no_archive(client, officer, dossier):
    client.force_login(officer)
    client.post(reverse("dossier_admin:index") + "?export=zip")
    assert not Archive.objects.exists()


def test_a_killed_maker_offers_nothing_and_another_begins_again(officer, sent, now, monkeypatch):
    archive = ask_for_archive(dossiers=[sent.pk], chosen={}, by=officer, now=now)
    killed = claim_archive(pk=archive.pk, now=now)
    assert claim_archive(pk=archive.pk, now=now + timedelta(seconds=60)) is None
    with time_machine.travel(now + timedelta(minutes=3), tick=False):
        make_archives()
    archive.refresh_from_db()
    assert (archive.tries, archive.done, archive.file is not None) == (2, 1, True)
    with pytest.raises(TakenOver):
        tell_progress(archive=killed, done=9, left_out=0, now=now)
    with pytest.raises(TakenOver):
        finish_archive(archive=killed, kept=None, now=now)


def test_one_that_kills_its_makers_is_given_up(officer, sent, now):
    archive = ask_for_archive(dossiers=[sent.pk], chosen={}, by=officer, now=now)
    for number in range(4):
        claim_archive(pk=archive.pk, now=now + timedelta(minutes=3 * number))
    archive.refresh_from_db()
    assert (archive.tries, archive.failed) == (3, True)


def test_a_full_disk_is_told_and_leaves_nothing(officer, sent, now, monkeypatch):
    def full(**_given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tasks.private_files, "keep_stream", full)
    archive = ask_for_archive(dossiers=[sent.pk], chosen={}, by=officer, now=now)
    tasks.make_archive.call(archive.pk)
    archive.refresh_from_db()
    assert (archive.failed, archive.file) == (True, None)


def test_a_slow_maker_whose_disk_is_full_leaves_the_archive_to_the_next(
    officer, sent, now, monkeypatch
):
    def full(**_given):
        Archive.objects.update(claim="another")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tasks.private_files, "keep_stream", full)
    archive = ask_for_archive(dossiers=[sent.pk], chosen={}, by=officer, now=now)
    assert tasks.make_archive.call(archive.pk) is False
    archive.refresh_from_db()
    assert (archive.claim, archive.failed) == ("another", False)


def test_it_goes_after_its_days(officer, sent, now):
    archive = ask_for_archive(dossiers=[sent.pk], chosen={}, by=officer, now=now)
    tasks.make_archive.call(archive.pk)
    assert remove_old_archives(now=now + timedelta(days=6, hours=23)) == 0
    assert remove_old_archives(now=now + timedelta(days=7)) == 1
    archive.refresh_from_db()
    assert (archive.file, archive.failed) == (None, False)
    assert JournalEntry.objects.filter(verb="dossiers.archive_removed").count() == 1
