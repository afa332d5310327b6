"""Other sites are asked politely, never inside a private network, and their answer is kept."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editing import outbound
from editing.domain.visiting import is_public, judge, pause
from editing.models import Address
from editing.services.visiting import visit_due

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
asked: list[tuple[str, str]] = []


class Site(BaseHTTPRequestHandler):
    """A site that knows a few pages."""

    def answer(self) -> None:
        asked.append((self.command, self.path))
        path = self.path.partition("?")[0]
        status = {"/here": 200, "/gone": 404, "/moved": 302, "/loop": 302, "/error": 500,
                  "/no-head": 200, "/inside": 302}.get(path, 404)  # fmt: skip
        if path == "/no-head" and self.command == "HEAD":
            status = 405
        self.send_response(status)
        onward = {"/moved": "/here", "/loop": "/loop", "/inside": "http://10.0.0.1/"}.get(path)
        if onward:
            self.send_header("Location", onward)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET = answer  # noqa: N815

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def site(settings: Any) -> Iterator[str]:
    """A server on this machine, which tests may visit."""
    settings.LINK_CHECK_MAY_VISIT_PRIVATE = True
    settings.LINK_CHECK_VISITS_OTHER_SITES = True
    asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "status"),
    [("/here", 200), ("/gone", 404), ("/moved", 200), ("/loop", None), ("/error", 500),
     ("/no-head", 200), ("/here?q=é ", 200)],
)  # fmt: skip
def test_an_address_is_asked(site: str, path: str, status: int | None) -> None:
    assert outbound.ask(site + path) == status


def test_a_page_that_is_there_is_asked_for_its_head_only(site: str) -> None:
    outbound.ask(f"{site}/here")
    assert asked == [("HEAD", "/here")]


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.1.2.3/",
     "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data", "http://0.0.0.0/",
     "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "https://user@example.org/",
     "ftp://example.org/", "http://2130706433/", "http://example.org:8080/"],
)  # fmt: skip
def test_private_places_are_never_visited(url: str) -> None:
    with pytest.raises(outbound.PrivatePlace):
        outbound.ask(url)


def test_no_site_leads_into_a_private_network(site: str, settings: Any, monkeypatch: Any) -> None:
    real = outbound._locate

    def only_the_first(url: str) -> Any:
        settings.LINK_CHECK_MAY_VISIT_PRIVATE = "inside" in url
        return real(url)

    monkeypatch.setattr(outbound, "_locate", only_the_first)
    with pytest.raises(outbound.PrivatePlace):
        outbound.ask(f"{site}/inside")


def test_a_name_with_one_private_number_is_private(monkeypatch: Any) -> None:
    numbers = [(0, 0, 0, "", ("93.184.216.34", 80)), (0, 0, 0, "", ("127.0.0.1", 80))]
    monkeypatch.setattr(outbound.socket, "getaddrinfo", lambda *a, **k: numbers)
    with pytest.raises(outbound.PrivatePlace):
        outbound.ask("http://example.org/")


@pytest.mark.parametrize("number", ["8.8.8.8", "2606:2800:220:1::1"])
def test_public_numbers_are_public(number: str) -> None:
    assert is_public(number)


PRIVATE = ("10.0.0.0/8", "127.0.0.0/8", "fc00::/7", "2002::/16")


@given(st.sampled_from(PRIVATE).flatmap(lambda network: st.ip_addresses(network=network)))
def test_private_numbers_are_private(number: Any) -> None:
    assert not is_public(str(number))


@given(st.none() | st.integers(100, 999), st.integers(0, 50))
def test_an_address_is_always_visited_again_later(status: int | None, failures: int) -> None:
    verdict = judge(status=status, failures=failures, before="answers", now=NOW)
    assert timedelta(hours=1) <= verdict.due_at - NOW <= timedelta(days=7)


def test_silence_is_told_of_the_third_time() -> None:
    states, failures, state = [], 0, "answers"
    for _ in range(4):
        verdict = judge(status=None, failures=failures, before=state, now=NOW)
        failures, state = verdict.failures, verdict.state
        states.append(state)
    assert states == ["answers", "answers", "failing", "failing"]
    assert [pause(n).total_seconds() / 3600 for n in (1, 2, 3, 4, 9)] == [1, 4, 16, 64, 72]


@pytest.mark.django_db
def test_each_host_is_visited_once_a_run_and_its_answer_kept(settings: Any) -> None:
    settings.LINK_CHECK_VISITS_OTHER_SITES = True
    urls = ["https://a.example/1", "https://a.example/2", "https://b.example/1"]
    Address.objects.bulk_create([Address(url=url, due_at=NOW) for url in urls])
    visited: list[str] = []
    visit_due(now=NOW, asking=lambda url: visited.append(url) or 404)
    assert visited == ["https://a.example/1", "https://b.example/1"]
    kept = Address.objects.get(url="https://a.example/1")
    assert (kept.state, kept.status, kept.checked_at) == ("gone", 404, NOW)
    visit_due(now=NOW, asking=lambda url: visited.append(url) or 200)
    assert visited[2:] == ["https://a.example/2"]


@pytest.mark.django_db
def test_nothing_is_visited_where_there_is_no_way_out(settings: Any) -> None:
    settings.LINK_CHECK_VISITS_OTHER_SITES = False
    Address.objects.create(url="https://a.example/", due_at=NOW)
    assert visit_due(now=NOW, asking=lambda url: pytest.fail(url)) == 0


@pytest.mark.django_db
def test_an_address_into_a_private_network_is_told(settings: Any) -> None:
    settings.LINK_CHECK_VISITS_OTHER_SITES = True
    Address.objects.create(url="http://127.0.0.1/", due_at=NOW)
    visit_due(now=NOW)
    assert Address.objects.get().state == "private"
