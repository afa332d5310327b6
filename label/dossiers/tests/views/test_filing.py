import errno

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from label.dossiers.models import Answer, AnswerFile
from records.models import PrivateFile
from records.storage import PrivateStorage


@pytest.fixture
def send(visitor, dossier):
    """Post to the address of the question's files, as an open page does."""

    def post(data, number=2, key="k-proof"):
        address = reverse("dossiers:answer_file", args=[dossier.public_id, number, key])
        return visitor.post(address, data)

    return post


def test_a_file_is_kept_by_itself_and_shown_with_the_mark_of_the_question(send, pdf):
    answer = send({"file": pdf("délibération.pdf")})
    page = answer.content.decode()
    paper = AnswerFile.objects.get()
    assert (answer.status_code, answer["X-Saved"]) == (200, "1")
    assert 'id="asked-k-proof"' in page
    assert f'data-remove="{paper.pk}"' in page
    assert "Enregistré à <bdi>10:00</bdi>" in page


def test_a_refusal_is_told_in_words_and_keeps_nothing(send):
    answer = send({"file": SimpleUploadedFile("virus.exe", b"MZ")})
    assert (answer.status_code, answer["Content-Type"]) == (422, "text/plain; charset=utf-8")
    assert answer.content.decode().startswith("\u2068virus.exe\u2069 — Ce type de fichier")
    assert AnswerFile.objects.count() == 0


def test_a_file_is_taken_off_and_only_from_its_question(send, pdf):
    send({"file": pdf()})
    paper = AnswerFile.objects.get()
    assert send({"remove": paper.pk}).status_code == 200
    assert AnswerFile.objects.count() == 0


def test_files_go_only_where_files_are_asked_for(send, pdf):
    assert send({"file": pdf()}, key="k-agreed").status_code == 404
    assert send({"file": pdf()}, number=1).status_code == 404
    assert send({}).status_code == 404


def test_a_file_that_waits_for_the_scanner_is_named_and_opened_by_nobody(
    send, pdf, visitor, dossier, settings
):
    settings.CLAMD_URL = "unix:///nowhere/clamd.sock"
    page = send({"file": pdf("délibération.pdf")}).content.decode()
    paper = AnswerFile.objects.get()
    address = reverse("dossiers:file", args=[dossier.public_id, paper.pk])
    assert "Reçu, vérification antivirus en cours" in page
    assert (address in page, visitor.get(address).status_code) == (False, 404)
    review = visitor.get(reverse("dossiers:review", args=[dossier.public_id])).content.decode()
    assert "Cela ne vous retarde pas" in review
    assert address not in review


@pytest.fixture
def full_disk(monkeypatch):
    """No room is left for private files."""

    def fail(*args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(PrivateStorage, "_save", fail)


def test_where_the_disk_is_full_the_file_can_be_sent_again_later(send, pdf, full_disk):
    answer = send({"file": pdf()})
    assert (answer.status_code, answer["Content-Type"]) == (503, "text/plain; charset=utf-8")
    assert "Renvoyez-le dans quelques minutes" in answer.content.decode()
    assert AnswerFile.objects.count() == 0
    assert PrivateFile.objects.count() == 0


def test_where_the_disk_is_full_the_answers_of_the_step_are_kept(
    visitor, dossier, posted, pdf, full_disk
):
    data = posted(dossier, agreed="yes") | {"q-k-proof": pdf()}
    answer = visitor.post(reverse("dossiers:step", args=[dossier.public_id, 2]), data)
    assert answer.status_code == 422
    assert "Renvoyez-le dans quelques minutes" in answer.content.decode()
    assert list(Answer.objects.values_list("question", "typed")) == [("k-agreed", "yes")]
    assert AnswerFile.objects.count() == 0
