import re
import uuid

import pytest
from django.urls import reverse

from label.dossiers.models import Deposit
from label.dossiers.services.answers import save_answers


@pytest.fixture
def filled(visitor, dossier, member, now, posted, pdf):
    typed = {"k-name": "Exemple", "k-site": "no", "k-agreed": "yes"}
    save_answers(dossier=dossier, user=member, typed=typed, now=now)
    step = reverse("dossiers:step", args=[dossier.public_id, 2])
    visitor.post(step, posted(dossier, do="save", agreed="yes") | {"q-k-proof": [pdf()]})
    return dossier


def review(visitor, dossier):
    return visitor.get(reverse("dossiers:review", args=[dossier.public_id])).content.decode()


def hidden(page):
    return dict(re.findall(r'type="hidden" name="(key|fingerprint)" value="([^"]+)"', page))


def send(visitor, dossier, fields):
    return visitor.post(reverse("dossiers:submit", args=[dossier.public_id]), fields)


def test_what_is_to_mend_is_listed_as_links_and_there_is_no_send_button(visitor, dossier):
    page = review(visitor, dossier)
    step = reverse("dossiers:step", args=[dossier.public_id, 2])
    assert f'href="{step}?mend=1#q-k-proof"' in page
    assert hidden(page) == {}


def test_sending_leads_to_the_receipt_and_again_to_the_same(visitor, filled):
    fields = hidden(review(visitor, filled))
    first = send(visitor, filled, fields)
    again = send(visitor, filled, fields)
    receipt = reverse("dossiers:receipt", args=[filled.public_id])
    assert [(a.status_code, a.url) for a in (first, again)] == [(303, receipt)] * 2
    assert Deposit.objects.count() == 1
    assert filled.reference in visitor.get(receipt).content.decode()


def test_what_changed_since_it_was_read_is_not_sent(visitor, filled, member, now):
    fields = hidden(review(visitor, filled))
    save_answers(dossier=filled, user=member, typed={"k-name": "Autre"}, now=now)
    assert send(visitor, filled, fields).status_code == 409
    assert Deposit.objects.count() == 0


def test_a_sending_without_a_key_is_refused(visitor, filled):
    assert send(visitor, filled, {"key": "x"}).status_code == 400


def test_an_incomplete_dossier_is_not_sent(visitor, dossier):
    fields = {"key": uuid.uuid4(), "fingerprint": "0" * 64}
    assert send(visitor, dossier, fields).status_code == 422
    assert Deposit.objects.count() == 0


def test_the_receipt_is_a_pdf_with_the_same_bytes_each_time(visitor, filled):
    send(visitor, filled, hidden(review(visitor, filled)))
    address = reverse("dossiers:receipt_pdf", args=[filled.public_id])
    first, again = visitor.get(address), visitor.get(address)
    assert first["Content-Type"] == "application/pdf"
    assert first["Content-Disposition"] == f'attachment; filename="{filled.reference}-1.pdf"'
    assert first.content[:5] == b"%PDF-"
    assert first.content == again.content


def test_before_a_deposit_there_is_no_receipt(visitor, dossier):
    address = reverse("dossiers:receipt", args=[dossier.public_id])
    assert visitor.get(address).status_code == 404


def test_a_change_after_sending_is_said_not_to_count_yet(visitor, filled, member, now):
    send(visitor, filled, hidden(review(visitor, filled)))
    overview = reverse("dossiers:overview", args=[filled.public_id])
    assert "notice--warning" not in visitor.get(overview).content.decode()
    save_answers(dossier=filled, user=member, typed={"k-name": "Autre"}, now=now)
    assert "notice--warning" in visitor.get(overview).content.decode()


def test_a_file_is_given_to_members_as_an_attachment_only(visitor, filled, client, stranger):
    paper = filled.files.get()
    address = reverse("dossiers:file", args=[filled.public_id, paper.pk])
    answer = visitor.get(address)
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer.streaming_content).startswith(b"%PDF")
    client.force_login(stranger, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(address).status_code == 404
