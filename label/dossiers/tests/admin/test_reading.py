import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from label.dossiers.services.answers import save_answers
from label.eligibility.tests.conftest import send
from records.models import PrivateFile
from records.services import journal
from records.storage import private_storage


@pytest.fixture
def sent(dossier, member, now):
    return send(dossier, member, now)


@pytest.fixture
def paper(sent, now):
    kept = sent.files.get().file
    private_storage().save(kept.key, ContentFile(b"%PDF-1.7 essai"))
    PrivateFile.objects.filter(pk=kept.pk).update(size=14)
    return sent.files.get()


def preview(client, paper):
    return client.get(reverse("dossier_admin:preview", args=[paper.deposit.dossier_id, paper.pk]))


def test_a_pdf_is_shown_within_the_page_and_loads_nothing(reading, paper):
    answer = preview(reading, paper)
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("inline")
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("default-src 'none';")
    assert b"".join(answer.streaming_content) == b"%PDF-1.7 essai"


@pytest.mark.parametrize(
    "fields",
    [{"scan": "waiting"}, {"scan": "infected"}, {"media_type": "text/html"}],
)
def test_what_is_held_or_of_another_kind_is_not_shown(reading, paper, fields):
    PrivateFile.objects.filter(pk=paper.file_id).update(**fields)
    assert preview(reading, paper).status_code == 404


def test_who_reads_no_dossiers_sees_no_file(client, person_with, paper):
    client.force_login(person_with("redaction"))
    assert preview(client, paper).status_code == 404


def test_any_two_deposits_are_compared_with_both_answers(reading, dossier, sent, member, now):
    for name in ("Autre", "Encore"):
        save_answers(dossier=dossier, user=member, typed={"k-name": name}, now=now)
        send(dossier, member, now, **{"k-name": name})
    address = reverse("dossier_admin:inspect", args=[dossier.pk])
    page = reading.get(address, {"since": "1", "until": "3", "state": "submitted"})
    one = page.context["compared"][0]
    assert (one.changed.question.code, one.before, one.after) == ("name", ["Exemple"], ["Encore"])
    assert page.context["within"] == "?state=submitted"
    assert reading.get(address, {"since": "1", "until": "x"}).context["compared"] == []


def test_the_history_says_what_was_done_in_words_and_to_officers_by_whom(
    client, reader, person_with, dossier, member
):
    member.first_name, member.last_name = "Salma", "Exemple"
    member.save()
    journal.record(actor=member, verb="unheard.of", target=dossier)
    officer = person_with("instruction", "view_dossier", "instruct_dossier")
    for person, named in ((reader, False), (officer, True)):
        client.force_login(person)
        page = client.get(reverse("dossier_admin:inspect", args=[dossier.pk])).content.decode()
        assert "Brouillon commencé" in page
        assert ("Salma Exemple" in page) == named
        assert "unheard.of" not in page


def test_the_contents_lead_to_every_part(reading, sent):
    page = reading.get(reverse("dossier_admin:inspect", args=[sent.dossier_id])).content.decode()
    for part in ("facts", "handling", "step-1", "step-2", "notes", "history"):
        assert f'href="#{part}"' in page
        assert f'id="{part}"' in page
