import pytest
from django.contrib.messages import get_messages

from accounts.models import AccessRequest

pytestmark = pytest.mark.django_db

ASK, LIST = "/fr/compte/espace/08.999.01.1/acces/", "/fr/dossiers/"


def said(answer):
    return [str(message) for message in get_messages(answer.wsgi_request)]


def test_a_stranger_asks_and_sees_that_they_have(client, member, person, letters):
    member("holder")
    client.force_login(person("asker"))
    answer = client.post(ASK)
    assert answer.url == LIST
    assert "Votre demande est envoyée" in said(answer)[0]
    assert letters() == [("holder", "access_requested")]
    page = client.get(LIST).content.decode()
    assert "Exemple" in page
    assert "holder" not in page


def test_asking_is_a_post_of_someone_signed_in(client, member, person):
    member("holder")
    assert client.post(ASK).status_code == 401
    client.force_login(person("asker"))
    assert client.get(ASK).status_code == 405
    assert not AccessRequest.objects.exists()


def test_a_commune_that_is_not_one_is_not_found(client, person):
    client.force_login(person("asker"))
    assert client.post(ASK.replace("08.999.01.1", "nowhere")).status_code == 404


def test_where_nobody_is_the_space_can_be_opened(client, commune, person):
    client.force_login(person("asker"))
    assert "vous pouvez le faire" in said(client.post(ASK))[0]
    assert not AccessRequest.objects.exists()


def test_a_member_is_led_in(client, member):
    client.force_login(member("holder").user)
    assert client.post(ASK).url == "/fr/compte/espace/08.999.01.1/"


def test_the_day_s_last_request_is_said(client, member, person):
    member("holder")
    for number in range(10):
        client.force_login(person(f"asker{number}"))
        client.post(ASK)
    client.force_login(person("late"))
    assert "Réessayez demain" in said(client.post(ASK))[-1]
    assert AccessRequest.objects.count() == 10
