import pytest

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
