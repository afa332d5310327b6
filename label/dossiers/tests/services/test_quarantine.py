import socket

import pytest
from django.core.cache import cache

from label.dossiers.answered import answered_steps
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.models import AnswerFile, Deposit
from label.dossiers.receipt import receipt_data
from label.dossiers.selectors import filed_papers, form_of, last_deposit, typed_answers
from label.dossiers.services import quarantine
from label.dossiers.services.answers import save_answers
from label.dossiers.services.errors import FileRefused
from label.dossiers.services.files import attach_file
from label.dossiers.services.submit import submit_dossier
from records.models import JournalEntry, OutboxMessage, PrivateFile
from records.services.scanning import scan_waiting
from records.tests.scanning.fake_clamd import listening

FOUND = b"stream: Eicar FOUND\0"
KEY = "11111111-1111-4111-8111-111111111111"


@pytest.fixture
def clamd(settings):
    with listening(socket.AF_INET, ("127.0.0.1", 0)) as fake:
        settings.CLAMD_URL = fake.url
        fake.reply = b"no verdict\0"
        yield fake


@pytest.fixture
def waiting(dossier, member, pdf, now, clamd):
    """A file of the draft that waits for the scanner."""
    return attach_file(
        dossier=dossier, question="k-proof", uploaded=pdf("délibération.pdf"), user=member, now=now
    )


def send(dossier, member, now):
    typed = {"k-name": "Exemple", "k-site": "no", "k-agreed": "yes"}
    save_answers(dossier=dossier, user=member, typed=typed, now=now)
    content = freeze(form_of(dossier), typed_answers(dossier), filed_papers(dossier))
    return submit_dossier(
        dossier=dossier,
        user=member,
        language="fr",
        key=KEY,
        fingerprint=fingerprint(content),
        now=now,
    )


def verbs():
    return list(JournalEntry.objects.values_list("verb", flat=True))


def test_a_file_with_a_virus_is_refused_in_words_and_journaled(dossier, member, pdf, now, clamd):
    clamd.reply = FOUND
    with pytest.raises(FileRefused, match="Un virus"):
        attach_file(dossier=dossier, question="k-proof", uploaded=pdf(), user=member, now=now)
    assert (AnswerFile.objects.count(), verbs()[-1]) == (0, "dossier.virus_refused")


def test_a_dossier_is_sent_while_its_file_waits_and_says_so(dossier, member, waiting, now):
    deposit = send(dossier, member, now)
    assert deposit.snapshot["unchecked"] == [str(waiting.file_id)]
    assert "délibération.pdf" in receipt_data(deposit)["notes"][-1]["ar"]
    assert "antivirus" in OutboxMessage.objects.get(template="dossiers/mail/received").text


def test_the_receipt_of_a_dossier_whose_files_are_checked_says_nothing(
    dossier, member, waiting, now, clamd
):
    clamd.reply = b"stream: OK\0"
    scan_waiting()
    deposit = send(dossier, member, now)
    assert ("unchecked" in deposit.snapshot, len(receipt_data(deposit)["notes"])) == (False, 1)
    assert "antivirus" not in OutboxMessage.objects.get(template="dossiers/mail/received").text


def test_a_virus_found_later_takes_the_file_off_the_draft_and_is_told(
    dossier, member, waiting, clamd
):
    clamd.reply = FOUND
    assert [scan_waiting(), scan_waiting()] == [1, 0]
    assert (AnswerFile.objects.count(), PrivateFile.objects.count()) == (0, 0)
    letter = OutboxMessage.objects.get()
    assert (letter.to, letter.languages) == (member.email, "fr,ar")
    assert "\u2068délibération.pdf\u2069" in letter.text
    assert "فيروسا" in letter.text
    assert "envoyez le dossier de nouveau" not in letter.text
    assert verbs()[-1] == "dossier.virus_found"


def test_a_virus_found_in_what_was_sent_leaves_the_deposit_and_closes_the_file(
    dossier, member, waiting, now, clamd, monkeypatch
):
    monkeypatch.setattr(quarantine.timezone, "now", lambda: now)
    deposit = send(dossier, member, now)
    clamd.reply = FOUND
    scan_waiting()
    assert PrivateFile.objects.get().scan == "infected"
    assert (last_deposit(dossier), Deposit.objects.count()) == (deposit, 1)
    assert AnswerFile.objects.count() == 0
    letter = OutboxMessage.objects.get(template="dossiers/mail/virus_found")
    assert "L'appel est clos" not in letter.text
    assert answered_steps(form_of(dossier), deposit.snapshot)[1].answers[0].files


def test_a_file_taken_off_the_draft_and_sent_before_is_still_told(
    dossier, member, waiting, now, clamd
):
    send(dossier, member, now)
    waiting.delete()
    clamd.reply = FOUND
    scan_waiting()
    assert OutboxMessage.objects.filter(template="dossiers/mail/virus_found").count() == 1


@pytest.fixture(autouse=True)
def rested():
    cache.clear()
