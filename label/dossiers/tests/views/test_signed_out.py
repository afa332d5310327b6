"""A session that ends, or a mark that is no longer right, loses nothing that was typed."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from label.dossiers.selectors import typed_answers

TYPED = "\nPremière ligne </textarea><b>"


@pytest.fixture
def address(dossier):
    return reverse("dossiers:step", args=[dossier.public_id, 1])


def test_a_step_sent_after_the_session_ended_comes_back_and_is_then_taken(
    client, visitor, dossier, member, address, posted, pdf
):
    data = posted(dossier, do="save", name=TYPED)
    visitor.logout()
    answer = client.post(address, data | {"q-k-proof": pdf()})
    page = answer.content.decode()
    assert answer.status_code == 401
    assert f'action="{address}"' in page
    assert "\nPremière ligne &lt;/textarea&gt;&lt;b&gt;</textarea>" in page
    assert "joignez-les" in page
    assert typed_answers(dossier) == {}
    client.force_login(member, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(address, data).status_code == 302
    assert typed_answers(dossier)["k-name"] == TYPED


def test_a_page_asked_for_and_an_answer_that_saves_itself_lead_to_signing_in(client, address):
    for answer in (
        client.get(address),
        client.post(f"{address}reponses/k-name/", headers={"HX-Request": "true"}),
    ):
        assert answer.status_code == 302
        assert answer.url.startswith("/fr/compte/?next=")


@pytest.mark.parametrize(
    ("headers", "back"),
    [
        ({"Referer": "http://testserver/fr/dossiers/"}, True),
        ({"Origin": "http://testserver"}, True),
        ({"Origin": "https://elsewhere.example", "Referer": "http://testserver/"}, False),
        ({"Referer": "https://elsewhere.example/http://testserver/"}, False),
        ({}, False),
    ],
)
def test_a_form_with_a_wrong_mark_comes_back_to_our_own_pages_alone(
    member, dossier, address, posted, headers, back
):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(member, backend="django.contrib.auth.backends.ModelBackend")
    answer = strict.post(address, posted(dossier, do="save", name="Exemple"), headers=headers)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert ("Exemple" in page) == back
    if back:
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
        data = posted(dossier, do="save", name="Exemple") | {"csrfmiddlewaretoken": token}
        assert strict.post(address, data, headers=headers).status_code == 302
