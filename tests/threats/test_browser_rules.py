"""A page is made to run, show or send something that is not ours."""

import pytest
from django.conf import settings as configured
from django.test import Client

pytestmark = pytest.mark.django_db
PUBLIC = ["/healthz", "/fr/compte/", "/ar/compte/", "/fr/rien/", "/fr/verifier/"]


def rules(response):
    parts = response["Content-Security-Policy"].split("; ")
    return {name: values.split() for name, _, values in (part.partition(" ") for part in parts)}


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_run_nothing_inline_and_nothing_from_elsewhere(client, path):
    told = rules(client.get(path))
    assert told["default-src"] == told["form-action"] == ["'self'"]
    assert told["object-src"] == told["base-uri"] == told["frame-ancestors"] == ["'none'"]
    assert {source for sources in told.values() for source in sources} <= {
        "'self'",
        "'none'",
        "data:",
    }
    assert told["img-src"] == ["'self'", "data:"]


def test_the_administration_takes_nothing_from_elsewhere_either(client):
    told = rules(client.get("/admin/login/"))
    sources = {source for sources in told.values() for source in sources}
    assert sources <= {"'self'", "'none'", "'unsafe-inline'", "data:", "blob:"}
    assert (told["object-src"], told["base-uri"]) == (["'none'"], ["'none'"])


def test_violations_are_reported_to_nobody(client):
    for path in ("/healthz", "/admin/login/"):
        told = rules(client.get(path))
        assert not {"report-uri", "report-to"} & set(told)


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        (
            "/fr/compte/",
            {
                "X-Content-Type-Options": "nosniff",
                "Referrer-Policy": "strict-origin-when-cross-origin",
                "X-Frame-Options": "DENY",
                "Cross-Origin-Opener-Policy": "same-origin",
                "Cross-Origin-Resource-Policy": "same-origin",
            },
        ),
        ("/api/calls", {"Cross-Origin-Resource-Policy": "cross-origin"}),
    ],
)
def test_browsers_are_told_the_rest(client, path, headers):
    response = client.get(path)
    assert {name: response[name] for name in headers} == headers
    assert "camera=()" in response["Permissions-Policy"]


def test_https_is_remembered_for_a_year(client, settings):
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    told = Client().get("/healthz", secure=True)["Strict-Transport-Security"]
    assert told == "max-age=31536000; includeSubDomains; preload"


def test_htmx_evaluates_nothing_and_writes_no_styles():
    root = configured.ROOT / "templates"
    told = [path.read_text() for path in root.rglob("*.html") if "htmx-config" in path.read_text()]
    assert len(told) >= 1
    for text in told:
        assert '"allowEval":false,"allowScriptTags":false,"includeIndicatorStyles":false' in text
