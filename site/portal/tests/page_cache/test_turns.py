"""Many readers of a page that nobody keeps: it is rendered once."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from portal.page_cache import PageCache, middleware

READERS = 12


@pytest.fixture
def counted(kept, monkeypatch):
    """A portal of one slow page, without a database; the list of the names it rendered."""
    rendered: list[str] = []

    def slowly(request) -> HttpResponse:
        rendered.append(threading.current_thread().name)
        time.sleep(0.2)
        return HttpResponse(b"<p>page</p>" * 50)

    monkeypatch.setattr(middleware, "true_until", _tomorrow)
    monkeypatch.setattr(middleware, "leads_to_a_public_view", lambda _path: True)
    return PageCache(slowly), rendered


def _tomorrow(now, _told, _part):
    return now + timedelta(days=1)


def ask(portal: PageCache, _number: int) -> bytes:
    return portal(RequestFactory().get("/fr/un/")).content


def test_one_renders_and_the_others_wait(counted) -> None:
    portal, rendered = counted
    with ThreadPoolExecutor(READERS) as readers:
        bodies = list(readers.map(lambda number: ask(portal, number), range(READERS)))
    assert set(bodies) == {b"<p>page</p>" * 50}
    assert len(rendered) == 1


def test_a_turn_that_came_to_nothing_is_not_waited_for(counted, monkeypatch) -> None:
    portal, rendered = counted
    monkeypatch.setattr(middleware, "may_be_kept", lambda _response: False)
    with ThreadPoolExecutor(READERS) as readers:
        bodies = list(readers.map(lambda number: ask(portal, number), range(READERS)))
    assert (len(bodies), len(rendered)) == (READERS, READERS)
