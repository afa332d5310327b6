"""What one reader sends comes out at another, or takes the page from everybody.

Five hundred requests with headers, cookies and queries as an attacker would choose them, and
among them a reader who brings nothing along: he gets the page as it was, byte for byte. They go
through Django alone, then through the application that gunicorn serves, in which `Front` answers
what is kept before Django is asked.
"""

import random
from dataclasses import dataclass, field
from http.cookies import SimpleCookie

import pytest
import time_machine
from django.core.cache import caches
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client, RequestFactory
from django.utils import timezone

from accounts.models import User
from portal.page_cache.store import STORE
from portal.tests.page_cache.conftest import (  # noqa: F401
    home,
    kept,
    page,
    planted_home,
    planted_page,
)

CASES, SEED = 500, 20261122
CANARY = "zz-canary-zz"
PAGES = ["/fr/", "/ar/", "/fr/un/", "/ar/un/", "/fr/feeds/news.atom"]
HEADERS = {
    "host": ["evil.example", "testserver:1", "127.0.0.1", "TESTSERVER", "testserver.", CANARY],
    "x-forwarded-host": ["evil.example", CANARY],
    "x-host": ["evil.example"],
    "x-forwarded-server": ["evil.example"],
    "forwarded": ["host=evil.example;proto=https"],
    "x-forwarded-proto": ["https", "http", CANARY],
    "x-forwarded-scheme": ["https"],
    "x-forwarded-port": ["1", "443"],
    "x-forwarded-prefix": ["/evil"],
    "x-forwarded-for": ["203.0.113.9", CANARY],
    "x-original-url": ["/admin/", f"/{CANARY}"],
    "x-rewrite-url": ["/admin/"],
    "x-http-method-override": ["POST", "DELETE"],
    "accept-language": ["ar", "en", "fr;q=0.1, ar", CANARY],
    "accept-encoding": ["", "gzip", "br", "identity", "gzip;q=0", CANARY],
    "accept": ["application/json", "*/*", CANARY],
    "user-agent": [CANARY, "<script>alert(1)</script>"],
    "referer": [f"https://evil.example/{CANARY}"],
    "origin": ["https://evil.example", "null"],
    "authorization": [f"Bearer {CANARY}", "Basic eA=="],
    "range": ["bytes=0-1", "bytes=9-"],
    "if-none-match": ["*", f'"{CANARY}"'],
    "if-modified-since": ["Mon, 01 Jan 2035 00:00:00 GMT"],
    "cache-control": ["no-cache", "max-age=0"],
    "pragma": ["no-cache"],
    "hx-request": ["true"],
    "hx-target": [CANARY],
    "sec-fetch-site": ["cross-site"],
    "transfer-encoding": ["identity"],
    "x-requested-with": ["XMLHttpRequest"],
    "save-data": ["on"],
}
COOKIES = {
    "sessionid": [CANARY, "", "x" * 32],
    "csrftoken": [CANARY, "x" * 32, "x" * 64],
    "django_language": ["ar", "fr", CANARY],
    "messages": [CANARY, '[["__json_message",0,40,"zz"]]'],
    "known_browser_fr": [CANARY],
    "wagtail_site": [CANARY],
    "other": [CANARY, "<script>"],
}
WORDS = ["page", "year", "kind", "region", "utm_source", "q", "lang", "next", "callback", "_", "x"]
VALUES = ["1", "2", "999", "", "a", CANARY, "%3Cscript%3E", "2030", "%00", "%0d%0aX-Evil:1", "é"]


def some(draw, choices, most):
    names = draw.sample(sorted(choices), draw.randint(0, most))
    return {name: draw.choice(choices[name]) for name in names}


def query(draw):
    pairs = [f"{draw.choice(WORDS)}={draw.choice(VALUES)}" for _ in range(draw.randint(0, 3))]
    return draw.choice(["?", "?&"]) + draw.choice(["&", "&&", ";"]).join(pairs)


def attack(draw, path, browser):
    """Send one request; what is answered to its own sender is his."""
    if draw.random() < 0.5:
        path += query(draw)
    ask = browser.head if draw.random() < 0.1 else browser.get
    return ask(path, headers=some(draw, HEADERS, 4))


def told(path):
    """Return what a reader who brings nothing along is given."""
    answer = Client().get(path)
    return answer.status_code, dict(answer.items()), answer.content, dict(answer.cookies)


@pytest.fixture
def signed_in(db):
    """Somebody whose name may stand on no kept page."""
    person = User.objects.create_superuser("secret-person@lcc.example", "x", first_name=CANARY)
    browser = Client(raise_request_exception=False)
    browser.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return browser


def test_five_hundred_requests_leak_and_poison_nothing(page, signed_in):  # noqa: F811
    draw = random.Random(SEED)
    before = {path: told(path) for path in PAGES}
    assert {status for status, *_ in before.values()} == {200}
    for number in range(CASES):
        path = draw.choice(PAGES)
        browser = signed_in if draw.random() < 0.1 else Client(raise_request_exception=False)
        if browser is not signed_in:
            browser.cookies.load(some(draw, COOKIES, 3))
        answer = attack(draw, path, browser)
        assert answer.status_code < 500, (number, path)
        if number % 5 == 0:
            assert told(path) == before[path], (number, path)
    for path, (_, headers, body, cookies) in before.items():
        assert told(path) == before[path]
        assert CANARY not in body.decode() + str(headers)
        assert b"secret-person" not in body
        assert cookies == {}


@dataclass
class Caller:
    """Calls the application as a WSGI server does: an environ, a start, a body."""

    cookies: SimpleCookie = field(default_factory=SimpleCookie)

    def get(self, path, headers=None, method="GET"):
        from portal.wsgi import application

        told = {}
        cookies = {"cookie": self.cookies.output(header="", sep=";").strip()}
        sent = {"headers": (headers or {}) | (cookies if self.cookies else {})}
        environ = RequestFactory().generic(method, path, **sent).environ
        answer = application(environ, lambda status, headers: told.update(s=status, h=headers))
        try:
            return int(told["s"][:3]), told["h"], b"".join(answer)
        finally:
            if hasattr(answer, "close"):
                answer.close()

    def head(self, path, headers=None):
        return self.get(path, headers, "HEAD")


@pytest.fixture
def application():
    """The application, which may not close the connection that the test's transaction is on."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def forget_all_pages():
    """Have the next request of each page make it anew."""
    caches["pages"].clear()
    STORE.find("", "", timezone.now())  # another generation: the memory is emptied


def planted(cookies):
    """Return the texts that must not be in any page: what is drawn, and a person's."""
    return [CANARY.encode(), b"secret-person", b"evil.example", *cookies]


def test_nor_do_they_through_the_application_that_is_served(page, signed_in, application, request):  # noqa: F811
    draw = random.Random(SEED)
    # A feed says when it was made: here, always at the same time.
    clock = time_machine.travel(timezone.now().replace(microsecond=0), tick=False)
    clock.start()
    request.addfinalizer(clock.stop)
    own = signed_in.cookies["sessionid"].value
    before = {path: Caller().get(path) for path in PAGES}
    assert {status for status, *_ in before.values()} == {200}
    for number in range(CASES):
        path = draw.choice(PAGES)
        sent = {"sessionid": own} if draw.random() < 0.1 else some(draw, COOKIES, 3)
        if number % 10 == 0:
            forget_all_pages()  # the next request is the one that a page is made for
        status, *_ = attack(draw, path, Caller(SimpleCookie(sent)))
        assert status < 500, (number, path)
        if number % 5 == 0:
            assert Caller().get(path) == before[path], (number, path)
    assert {path: Caller().get(path) for path in PAGES} == before
    kept_pages = [(page.bodies[""], str(page.headers)) for page in STORE._memory.values()]
    assert len(kept_pages) >= len(PAGES)
    found = [
        (text, headers)
        for body, headers in kept_pages
        for text in planted([own.encode()])
        if text in body + headers.encode()
    ]
    assert found == []


def test_a_page_that_was_first_asked_for_by_an_attacker_is_the_same(page):  # noqa: F811
    draw = random.Random(SEED)
    plain = told("/fr/un/")
    for _ in range(5):
        page.fr.save_revision().publish()
        sent = some(draw, {k: v for k, v in HEADERS.items() if k != "host"}, 6)
        Client(raise_request_exception=False).get("/fr/un/", headers=sent)
        assert told("/fr/un/") == plain
