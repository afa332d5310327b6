import pytest
from django.urls import reverse

from label.eligibility.models import Ruling


@pytest.fixture
def address(deposit):
    return reverse("eligibility:judge", args=[deposit.dossier_id])


def test_an_officer_reads_findings_in_both_languages(client, officer, address):
    client.force_login(officer)
    page = client.get(address).content.decode()
    assert "Prérequis site" in page
    assert "Prérequis site ع" in page
    assert "Non rempli" in page


def test_a_ruling_otherwise_without_reason_is_told_beside_its_field(client, officer, address):
    client.force_login(officer)
    answer = client.post(address, {"do": "rule:site", "site-ruled": "met", "site-reason": ""})
    assert answer.status_code == 422
    assert "Indiquez le motif." in answer.content.decode()
    assert Ruling.objects.count() == 0


def test_ruling_confirming_and_concluding_lead_to_the_state(client, officer, address, deposit):
    client.force_login(officer)
    client.post(address, {"do": "rule:site", "site-ruled": "met", "site-reason": "Vu."})
    client.post(address, {"do": "confirm"})
    answer = client.post(address, {"do": "conclude"})
    deposit.dossier.refresh_from_db()
    assert (answer.status_code, deposit.dossier.state) == (302, "eligible")


@pytest.mark.parametrize("person", ["member", "stranger"])
def test_for_those_who_do_not_instruct_it_does_not_exist(client, request, person, address):
    user = request.getfixturevalue(person)
    user.is_staff = True
    user.save()
    client.force_login(user)
    assert client.get(address).status_code in (302, 404)


def test_who_only_reads_may_not_rule(client, reader, address):
    client.force_login(reader)
    assert client.get(address).status_code == 200
    assert client.post(address, {"do": "confirm"}).status_code == 404


def test_the_page_of_the_dossier_says_what_stands(client, officer, deposit):
    client.force_login(officer)
    page = client.get(reverse("dossier_admin:inspect", args=[deposit.dossier_id]))
    assert "Des constats attendent la décision d’un instructeur." in page.content.decode()


def test_the_trial_counts_and_keeps_nothing(client, officer, deposit):
    client.force_login(officer)
    call = deposit.dossier.call
    page = client.get(reverse("eligibility:trial"), {"rules": call.pk, "past": call.pk})
    assert (page.context["total"], page.context["trials"]) == (1, [])
