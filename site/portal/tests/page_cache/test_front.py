"""The short way answers as the long one does, and only what the long one has kept."""

from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from django.test import Client, RequestFactory
from prometheus_client import REGISTRY

from portal.page_cache import Front


def through(path: str, method: str = "GET", **meta: str) -> tuple[str, dict[str, str], bytes]:
    """Ask the front, behind which nobody is; return what it answers."""
    told: dict[str, Any] = {}

    def start(status: str, headers: list[tuple[str, str]]) -> None:
        told.update(status=status, headers=dict(headers))

    def nobody(_environ: Any, start: Any) -> list[bytes]:
        start("999 Django", [])
        return []

    environ = RequestFactory().generic(method, path, **meta).META
    # As a server tells it; Django has read it already.
    environ["PATH_INFO"] = unquote_to_bytes(path.partition("?")[0]).decode("latin-1")
    body = b"".join(Front(nobody)(environ, start))
    return told["status"], told["headers"], body


@pytest.mark.parametrize("accepted", ["", "gzip", "br, gzip"])
def test_it_answers_as_the_long_way(page, accepted) -> None:
    options = {"HTTP_ACCEPT_ENCODING": accepted}
    expected = Client().get("/ar/un/", **options)
    assert through("/ar/un/", **options) == (
        "200 OK",
        dict(expected.items()),
        expected.content,
    )


def test_it_knows_a_page_by_its_arabic_address(page, arabic) -> None:
    expected = Client().get(arabic)
    assert through(arabic) == ("200 OK", dict(expected.items()), expected.content)
    assert through("/ar/%FF/")[0] == "999 Django"


def test_it_knows_head_and_what_the_reader_has(page) -> None:
    answer = Client().get("/fr/un/")
    status, headers, body = through("/fr/un/", "HEAD")
    assert (status, headers, body) == ("200 OK", dict(answer.items()), b"")
    status, headers, body = through("/fr/un/", HTTP_IF_NONE_MATCH=answer["ETag"])
    assert (status, body, headers["ETag"]) == ("304 Not Modified", b"", answer["ETag"])


@pytest.mark.parametrize(
    ("path", "method", "meta"),
    [
        ("/fr/un/", "POST", {}),
        ("/fr/deux/", "GET", {}),
        ("/fr/un/?q=x", "GET", {}),
        ("/fr/un/", "GET", {"HTTP_COOKIE": "sessionid=x"}),
        ("/fr/un/", "GET", {"HTTP_COOKIE": "a=b; csrftoken=x"}),
        ("/fr/un/", "GET", {"HTTP_HOST": "poison.example"}),
        ("/fr/un/", "GET", {"HTTP_AUTHORIZATION": "x"}),
        ("/fr/un/", "GET", {"wsgi.url_scheme": "https"}),
    ],
)
def test_everything_else_goes_on_to_django(page, path, method, meta) -> None:
    Client().get("/fr/un/")
    assert through(path, method, **meta)[0] == "999 Django"


def test_what_changed_goes_on_to_django(page) -> None:
    Client().get("/fr/un/")
    page.fr.save_revision().publish()
    assert through("/fr/un/")[0] == "999 Django"


def test_without_a_cache_everything_goes_on_to_django(page, settings) -> None:
    Client().get("/fr/un/")
    settings.PAGE_CACHE_SECONDS = 0
    assert through("/fr/un/")[0] == "999 Django"


def counted(status: str) -> float:
    labels = {"view": "kept_page", "method": "GET", "status": status}
    return REGISTRY.get_sample_value("lcc_requests_total", labels) or 0


def test_what_it_answers_is_counted_and_what_goes_on_is_not(page) -> None:
    tag = Client().get("/fr/un/")["ETag"]
    before = counted("200"), counted("304"), counted("999")
    through("/fr/un/")
    through("/fr/un/")
    through("/fr/un/", HTTP_IF_NONE_MATCH=tag)
    through("/fr/deux/")
    after = counted("200"), counted("304"), counted("999")
    assert [b - a for a, b in zip(before, after, strict=True)] == [2, 1, 0]


def test_a_proxy_that_heeds_the_first_of_two_rules_may_keep_a_page(page, settings) -> None:
    settings.PROXY_CACHE_SECONDS = 7
    answers = [dict(Client().get("/fr/un/").items()) for _look in range(2)]
    for headers in (*answers, through("/fr/un/")[1]):
        rules = [name for name in headers if name in ("X-Accel-Expires", "Cache-Control")]
        assert rules == ["X-Accel-Expires", "Cache-Control"]
        assert headers["X-Accel-Expires"] == "7"
