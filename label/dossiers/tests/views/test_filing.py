import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from label.dossiers.models import AnswerFile


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
