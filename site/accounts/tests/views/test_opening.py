import pytest

from accounts.models import Membership
from accounts.services.spaces import claim_space

pytestmark = pytest.mark.django_db
ADDRESS = "/fr/compte/espace/"


def data(commune):
    name = commune.name_fr
    return {
        "commune": name,
        "commune_code": commune.code,
        "commune_for": name,
        "role": "director",
    }


def test_the_first_of_a_commune_opens_its_space_and_goes_on(client, commune, person):
    client.force_login(person("amina"))
    answer = client.post(f"{ADDRESS}?next=/fr/inscriptions/sessions/1/", data(commune))
    assert answer["Location"] == "/fr/inscriptions/sessions/1/"
    assert Membership.objects.get().user == person("amina")


@pytest.mark.parametrize("elsewhere", ["https://ailleurs.example/", "//ailleurs.example", ""])
def test_nobody_is_led_out_of_the_portal(client, commune, person, elsewhere):
    client.force_login(person("amina"))
    answer = client.post(f"{ADDRESS}?next={elsewhere}", data(commune))
    assert answer["Location"] == f"/fr/compte/espace/{commune.code}/"


def test_who_comes_later_may_ask_to_be_let_in(client, commune, person):
    claim_space(user=person("first"), commune=commune, role="president")
    client.force_login(person("amina"))
    assert client.get(ADDRESS).status_code == 200
    answer = client.post(ADDRESS, data(commune))
    assert answer.status_code == 422
    assert f"/fr/compte/espace/{commune.code}/acces/" in answer.content.decode()
    assert Membership.objects.count() == 1


def test_a_space_shows_the_way_to_the_registrations(client, commune, person):
    claim_space(user=person("amina"), commune=commune, role="president")
    client.force_login(person("amina"))
    page = client.get(f"{ADDRESS}{commune.code}/").content.decode()
    assert f'href="/fr/inscriptions/communes/{commune.code}/"' in page
