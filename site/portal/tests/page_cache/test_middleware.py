import gzip
from collections.abc import Iterator
from datetime import timedelta

import brotli
import pytest
import time_machine
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portal.page_cache import middleware, store


def queries(client: Client, path: str, **options) -> int:
    with CaptureQueriesContext(connection) as asked:
        response = client.get(path, **options)
    assert response.status_code == 200, path
    return len(asked)


def is_kept(path: str, **headers: str) -> bool:
    """Ask twice as a newcomer; tell whether the second answer asked nothing of the database."""
    Client().get(path, headers=headers)
    return queries(Client(), path, headers=headers) == 0


@pytest.mark.parametrize("path", ["/fr/", "/ar/", "/fr/un/", "/ar/un/", "/fr/feeds/news.atom"])
def test_a_public_page_is_read_once(page, path) -> None:
    assert is_kept(path)


def test_a_page_with_an_arabic_address_is_read_once(page, arabic) -> None:
    assert is_kept(arabic)
    answer = Client().get(arabic).content.decode()
    assert f'<link rel="canonical" href="http://testserver{arabic}">' in answer


@pytest.mark.parametrize(
    ("path", "status"), [("/ar/%D8%A7/", 404), ("/ar/%FF/", 404), ("/ar/%E2%80%AE/", 404)]
)
def test_an_address_in_whatever_letters_is_answered(page, path, status) -> None:
    assert [Client().get(path).status_code for _ in range(2)] == [status] * 2


def test_what_is_kept_is_what_was_rendered(page, settings) -> None:
    first, second = Client().get("/ar/un/"), Client().get("/ar/un/")
    settings.PAGE_CACHE_SECONDS = 0
    plain = Client().get("/ar/un/")
    assert first.content == second.content == plain.content
    ours = {"Cache-Control", "ETag", "Vary"}
    assert {name: value for name, value in plain.items() if name not in ours} == {
        name: value for name, value in second.items() if name not in ours
    }
    assert dict(first.items()) == dict(second.items())
    assert second["Cache-Control"] == "public, no-cache"
    assert second["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("identity", None),
        ("", None),
    ],
)
def test_each_reader_gets_the_encoding_he_reads(page, accepted, encoding) -> None:
    plain = Client().get("/fr/un/").content
    answer = Client().get("/fr/un/", headers={"accept-encoding": accepted})
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[encoding]
    assert answer.headers.get("Content-Encoding") == encoding
    assert unpack(answer.content) == plain
    assert int(answer["Content-Length"]) == len(answer.content)


def test_head_tells_the_length_and_sends_nothing(page) -> None:
    for _ in range(2):
        head, get = Client().head("/fr/un/"), Client().get("/fr/un/")
        assert head.content == b""
        assert dict(head.items()) == dict(get.items())


def test_who_has_the_page_already_is_told_so(page) -> None:
    mark = Client().get("/fr/un/")["ETag"]
    answer = Client().get("/fr/un/", headers={"if-none-match": mark})
    assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", mark)
    assert answer["Vary"] == "Accept-Encoding"
    assert answer["Cache-Control"] == "public, no-cache"
    page.fr.title = "Deux"
    page.fr.save_revision().publish()
    changed = Client().get("/fr/un/", headers={"if-none-match": mark})
    assert (changed.status_code, changed["ETag"] == mark) == (200, False)


@pytest.mark.parametrize("cookie", ["sessionid=x", "csrftoken=x", "messages=x"])
def test_who_brings_an_identity_is_answered_anew(page, cookie) -> None:
    Client().get("/fr/un/")
    assert queries(Client(), "/fr/un/", headers={"cookie": cookie}) > 0


@pytest.mark.parametrize(
    "headers",
    [{"authorization": "Basic eDp5"}, {"range": "bytes=0-9"}, {"hx-request": "true"}],
    ids=lambda headers: next(iter(headers)),
)
def test_who_asks_for_something_else_is_answered_anew(page, headers) -> None:
    assert not is_kept("/fr/un/", **headers)


@pytest.mark.parametrize(
    "path",
    ["/fr/compte/connexion/", "/fr/dossiers/", "/fr/verifier/", "/fr/recherche/", "/admin/login/"],
)
def test_addresses_that_are_not_public_pages_are_never_kept(page, path) -> None:
    Client().get(path)
    with CaptureQueriesContext(connection):
        answer = Client().get(path)
    assert "public" not in answer.headers.get("Cache-Control", "")


@pytest.mark.parametrize(
    ("query", "expected"),
    [("page=1", True), ("page=x", False), ("q=x", False), ("utm_source=x", False)],
)
def test_only_known_words_of_a_query_are_kept(page, query, expected) -> None:
    assert is_kept(f"/fr/un/?{query}") is expected


def test_nothing_that_a_reader_sends_comes_out_at_another(page) -> None:
    told = {
        "accept-language": "xx-poison",
        "referer": "https://poison.example/",
        "user-agent": "poison",
        "x-forwarded-host": "poison.example",
        "x-forwarded-for": "poison",
        "cookie": "other=poison; django_language=ar",
        "origin": "https://poison.example",
    }
    first = Client().get("/fr/un/", headers=told)
    assert first.status_code == 200
    second = Client().get("/fr/un/")
    assert second.content == first.content
    assert b"poison" not in second.content + str(second.headers).encode()
    assert 'lang="fr"' in second.content.decode()


def test_another_host_has_its_own_page(page, settings) -> None:
    one, other = Client().get("/fr/un/"), Client().get("/fr/un/", headers={"host": "localhost"})
    assert "http://testserver/fr/un/" in one.content.decode()
    assert "http://localhost/fr/un/" in other.content.decode()
    assert Client().get("/fr/un/", headers={"host": "poison.example"}).status_code == 400


def test_https_and_http_are_kept_apart(page, settings) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    Client().get("/fr/un/")
    told = {"x-forwarded-proto": "https", "host": "testserver"}
    secure = Client().get("/fr/un/", headers=told)
    assert "https://testserver/fr/un/" in secure.content.decode()


def test_a_missing_page_is_not_kept_and_travels_compressed(page) -> None:
    for _ in range(2):
        answer = Client().get("/fr/rien/", headers={"accept-encoding": "gzip"})
        assert (answer.status_code, answer["Content-Encoding"]) == (404, "gzip")


def fails(*_arguments, **_options) -> None:
    raise OperationalError("the database is gone")


@pytest.fixture
def unreachable(page) -> Iterator[Client]:
    """Keep /fr/un/, then have the database refuse everything."""
    Client().get("/fr/un/")
    with connection.execute_wrapper(fails):
        yield Client(raise_request_exception=False)


def test_kept_pages_are_served_while_the_database_is_down(unreachable) -> None:
    assert unreachable.get("/fr/un/").status_code == 200


def test_they_are_served_beyond_their_time_then(unreachable) -> None:
    with time_machine.travel(timezone.now() + timedelta(hours=23), tick=False):
        assert unreachable.get("/fr/un/").status_code == 200


def test_who_is_signed_in_gets_what_everybody_may_see_then(unreachable) -> None:
    assert unreachable.get("/fr/un/", headers={"cookie": "sessionid=x"}).status_code == 200


@pytest.mark.parametrize(("path", "tongues"), [("/ar/un/", ["ar"]), ("/sitemap.xml", ["fr", "ar"])])
def test_other_pages_ask_to_come_back_in_the_readers_language(unreachable, path, tongues) -> None:
    answer = unreachable.get(path)
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    text = answer.content.decode()
    assert [code for code in ("fr", "ar") if f'<section lang="{code}"' in text] == tongues


def test_without_their_cache_each_process_keeps_its_own(page, monkeypatch) -> None:
    class Down:
        def __getitem__(self, name: str) -> None:
            raise ConnectionError(name)

    monkeypatch.setattr(store, "caches", Down())
    assert Client().get("/fr/un/").status_code == 200
    assert queries(Client(), "/fr/un/") == 0


def test_without_the_generation_nothing_is_kept(page, monkeypatch) -> None:
    monkeypatch.setattr(middleware, "generation", lambda: None)
    assert not is_kept("/fr/un/")
