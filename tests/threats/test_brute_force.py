"""Passwords are tried one after the other, from one place or under invented ones."""

import pytest

from accounts.models import User
from accounts.place import place_of

pytestmark = pytest.mark.django_db
ADDRESS, RIGHT = "officer@lcc.example", "right-and-long"


@pytest.fixture(autouse=True)
def officer():
    return User.objects.create_superuser(ADDRESS, RIGHT)


@pytest.fixture
def one_proxy(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1


def attempt(client, password, chain=None, socket="203.0.113.1"):
    headers = {"x-forwarded-for": chain} if chain else {}
    sent = {"username": ADDRESS, "password": password}
    return client.post("/admin/login/", sent, headers=headers, REMOTE_ADDR=socket).status_code


def test_five_wrong_passwords_lock_the_address_at_that_place(client):
    told = [attempt(client, f"wrong-{n}") for n in range(6)]
    assert (told[-1], attempt(client, RIGHT)) == (429, 429)


def test_an_invented_list_of_proxies_does_not_help_where_there_is_none(client):
    for n in range(5):
        attempt(client, "wrong", chain=f"198.51.100.{n}")
    assert attempt(client, RIGHT, chain="198.51.100.77") == 429


def test_addresses_invented_before_the_proxy_do_not_help(client, one_proxy):
    for n in range(5):
        attempt(client, "wrong", chain=f"198.51.100.{n}, 192.0.2.9", socket="10.0.0.1")
    assert attempt(client, RIGHT, chain="198.51.100.77, 192.0.2.9", socket="10.0.0.1") == 429


def test_others_behind_the_same_proxy_are_not_locked(client, one_proxy):
    for _ in range(5):
        attempt(client, "wrong", chain="192.0.2.9", socket="10.0.0.1")
    assert attempt(client, RIGHT, chain="192.0.2.10", socket="10.0.0.1") == 302


@pytest.mark.parametrize(
    ("proxies", "chain", "place"),
    [
        (0, "198.51.100.1", "203.0.113.1"),
        (1, "198.51.100.1, 192.0.2.9", "192.0.2.9"),
        (2, "198.51.100.1, 192.0.2.9, 10.0.0.2", "192.0.2.9"),
        (2, "192.0.2.9", "203.0.113.1"),
        (1, "", "203.0.113.1"),
        (1, "not an address", "203.0.113.1"),
        (1, "2001:db8:1:2:aaaa::1", "2001:db8:1:2::"),
        (1, "::ffff:192.0.2.9", "192.0.2.9"),
    ],
)
def test_the_place_is_counted_from_the_right(rf, settings, proxies, chain, place):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    request = rf.get("/", headers={"x-forwarded-for": chain}, REMOTE_ADDR="203.0.113.1")
    assert place_of(request) == place


def test_the_limits_of_a_day_and_an_hour(settings):
    assert settings.ACCOUNT_RATE_LIMITS["staff_password_failed"] == "60/h/ip,100/d/key"


@pytest.fixture
def few(settings):
    limits = {"staff_password_failed": "4/h/ip,3/d/key"}
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | limits


def test_many_places_against_one_address_are_held_up(client, few):
    for n in range(3):
        attempt(client, "wrong", socket=f"192.0.2.{n}")
    assert attempt(client, RIGHT, socket="192.0.2.200") == 200
    assert not client.session.get("_auth_user_id")


def test_one_place_against_many_addresses_is_held_up(client, few):
    for n in range(4):
        client.post("/admin/login/", {"username": f"a{n}@lcc.example", "password": "x"})
    answer = client.post("/admin/login/", {"username": ADDRESS, "password": RIGHT})
    assert "Réessayez plus tard" in answer.content.decode()


def test_right_passwords_do_not_count(client, few):
    told = []
    for _ in range(5):
        told.append(attempt(client, RIGHT))
        client.post("/admin/logout/")
    assert told == [302] * 5
