import pytest
from django.contrib.auth import get_user_model

from portal.locking import attempted_address

pytestmark = pytest.mark.django_db
ADDRESS = "editor@lcc.example"


def sign_in(client, password, language="fr", place="10.0.0.1"):
    return client.post(
        "/admin/login/",
        {"username": ADDRESS, "password": password},
        headers={"accept-language": language},
        REMOTE_ADDR=place,
    )


@pytest.fixture
def locked(client):
    get_user_model().objects.create_superuser(ADDRESS, "right")
    for _ in range(5):
        response = sign_in(client, "wrong")
    return response


def test_the_fifth_wrong_password_locks_and_says_so_in_both_languages(locked):
    page = locked.content.decode()
    assert locked.status_code == 429
    assert 'lang="fr" dir="ltr"' in page
    assert 'lang="ar" dir="rtl"' in page


def test_the_right_password_does_not_open_a_locked_door(client, locked):
    assert sign_in(client, "right").status_code == 429


def test_another_place_is_not_locked(client, locked):
    assert sign_in(client, "right", place="10.0.0.2").status_code == 302


@pytest.mark.parametrize("name", ["username", "email", "login"])
def test_an_address_is_known_by_any_of_its_names(name):
    assert attempted_address(None, {name: " A@B.ma "}) == "a@b.ma"
