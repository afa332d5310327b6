import gzip
from io import BytesIO

import pytest
from django.http import FileResponse, HttpResponse

from portal.middleware import Compression

pytestmark = pytest.mark.django_db


def policy(response):
    parts = response["Content-Security-Policy"].split("; ")
    return {name: values for name, _, values in (part.partition(" ") for part in parts)}


def test_readers_get_a_policy_without_anything_inline(client):
    rules = policy(client.get("/healthz"))
    assert rules["default-src"] == "'self'"
    assert rules["object-src"] == rules["base-uri"] == rules["frame-ancestors"] == "'none'"
    assert not any("unsafe" in values for values in rules.values())


def test_the_editor_gets_its_own_policy(client):
    rules = policy(client.get("/admin/login/"))
    assert rules["script-src"] == "'self' 'unsafe-inline'"
    assert rules["frame-ancestors"] == "'self'"


def test_other_headers_are_there(client):
    response = client.get("/healthz")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["X-Frame-Options"] == "DENY"
    assert "camera=()" in response["Permissions-Policy"]


def test_pages_travel_compressed_to_who_can_read_them(client):
    plain = client.get("/fr/rien/")
    packed = client.get("/fr/rien/", headers={"accept-encoding": "gzip"})
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) * 2 < len(plain.content)
    assert "Content-Encoding" not in plain
    assert (packed["Content-Encoding"], "Accept-Encoding" in packed["Vary"]) == ("gzip", True)


@pytest.mark.parametrize(
    "answer",
    [
        HttpResponse(b"x" * 1000, content_type="image/webp"),
        HttpResponse(b"x" * 1000, content_type="application/pdf"),
        FileResponse(BytesIO(b"x" * 1000), content_type="text/csv"),
    ],
    ids=["picture", "pdf", "streamed"],
)
def test_files_travel_as_they_are(rf, answer):
    request = rf.get("/", headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in Compression(lambda _: answer)(request)


@pytest.mark.django_db
def test_an_unknown_page_of_the_administration_is_not_looked_for_in_a_language(admin_client):
    assert admin_client.get("/admin/rien/").status_code == 404


@pytest.mark.django_db
def test_a_form_sent_to_an_unknown_address_is_not_led_elsewhere(client):
    assert client.post("/rien/").status_code == 404


@pytest.mark.django_db
def test_a_reader_who_leaves_the_language_out_is_led_to_theirs(client):
    answer = client.get("/rien/", headers={"Accept-Language": "ar"})
    assert (answer.status_code, answer["Location"]) == (302, "/ar/rien/")
