"""An invented host ends up in a letter or a page, or an address of ours leads elsewhere."""

import pytest

from accounts.models import User
from records.models import OutboxMessage

pytestmark = pytest.mark.django_db
ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "http:evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "https:///evil.example",
    "\thttps://evil.example",
]


@pytest.mark.parametrize("path", ["/fr/compte/", "/admin/login/", "/healthz", "/api/calls"])
@pytest.mark.parametrize("host", ["evil.example", "testserver.evil.example", "testserver@evil"])
def test_an_invented_host_is_refused(client, host, path):
    assert client.get(path, headers={"host": host}).status_code == 400


def test_a_forwarded_host_is_not_believed(client):
    sent = {"x-forwarded-host": "evil.example"}
    assert b"evil.example" not in client.get("/fr/compte/", headers=sent).content
    client.post("/fr/compte/", {"email": "commune@commune.example"}, headers=sent)
    assert "evil.example" not in OutboxMessage.objects.get().text


@pytest.mark.parametrize("target", ELSEWHERE)
def test_staff_are_not_led_elsewhere_by_signing_in(client, target):
    User.objects.create_superuser("officer@lcc.example", "right-and-long")
    sent = {"username": "officer@lcc.example", "password": "right-and-long", "next": target}
    answer = client.post("/admin/login/", sent)
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")


@pytest.mark.parametrize("target", ELSEWHERE)
def test_communes_are_not_led_elsewhere_by_asking_for_a_code(client, target):
    answer = client.post("/fr/compte/", {"email": "commune@commune.example", "next": target})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/fr/compte/code/")
    assert "evil" not in answer["Location"]


@pytest.mark.parametrize("path", ["//evil.example/", "/%5Cevil.example/", "/%2F%2Fevil.example"])
def test_an_address_without_language_is_not_completed_to_another_site(client, path):
    answer = client.get(path)
    assert answer.status_code in (302, 404)
    if answer.status_code == 302:
        assert answer["Location"].startswith(("/fr/", "/ar/"))
