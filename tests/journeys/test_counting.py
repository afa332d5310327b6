"""Prometheus reads the same from whichever process answers, and every request is in it once."""

import re
import urllib.request

from tests.serving import served

PAGE = "/fr/"
ASKED = 40
_KEPT = re.compile(
    r'^lcc_requests_total\{method="GET",status="200",view="kept_page"\} (\S+)$', re.MULTILINE
)


def ask(address: str) -> str:
    """Return what stands at an address, over a line of its own."""
    with urllib.request.urlopen(address, timeout=30) as answer:
        return str(answer.read().decode())


def kept_pages(base: str) -> float:
    """Return how many kept pages were answered, by all processes together."""
    found = _KEPT.search(ask(f"{base}/metrics"))
    return float(found[1]) if found else 0.0


def test_kept_pages_of_all_processes_are_counted_on_a_second_start(portal, monkeypatch) -> None:
    monkeypatch.setenv("WEB_CONCURRENCY", "2")
    with served(portal.var) as base:
        ask(base + PAGE)  # rendered once, and kept
        before = kept_pages(base)
        for _time in range(ASKED):
            ask(base + PAGE)
        told = {kept_pages(base) - before for _time in range(12)}
    assert told == {ASKED}
