"""Somebody at an address of the network with a browser of their own, and the hour after."""

import http.client
import re
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode

from allauth.core.internal.ratelimit import get_cache_key, get_rates
from django.core.cache import cache

from records.models import OutboxMessage
from tests.trials.applicant import TIMEOUT, TOKEN

SIGN_IN, CODE, OWN = "/fr/compte/", "/fr/compte/code/", "/fr/dossiers/"
FORM = "application/x-www-form-urlencoded"
_CODE = re.compile(r"^\d{6}$", re.MULTILINE)


class Visitor:
    """Asks from one place and keeps the cookies that come."""

    def __init__(self, port: int, place: str, **cookies: str) -> None:
        self.port, self.place = port, place
        self.cookies = {"csrftoken": TOKEN} | cookies

    def ask(self, method: str, path: str, fields: Any = None) -> tuple[int, str]:
        """Send one request; return the status and the page."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT)
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "X-CSRFToken": TOKEN,
            "X-Forwarded-For": self.place,
            "Content-Type": FORM,
        }
        line.request(method, path, urlencode(fields) if fields else None, headers)
        answer = line.getresponse()
        body = answer.read().decode("utf-8", "replace")
        line.close()
        for one in answer.headers.get_all("Set-Cookie") or []:
            for name, morsel in SimpleCookie(one).items():
                if name != "csrftoken":
                    self.cookies[name] = morsel.value
        return answer.status, body

    def wants_a_code(self, address: str) -> int:
        """Ask for a code; 302 where one was sent, 429 or a page that says why where not."""
        return self.ask("POST", SIGN_IN, {"email": address})[0]

    def types(self, code: str) -> int:
        """Type a code."""
        return self.ask("POST", CODE, {"code": code, "action": "verify"})[0]

    def is_in(self) -> bool:
        """Say whether somebody is signed in."""
        return self.ask("GET", OWN)[0] == 200

    def signs_in(self, address: str) -> bool:
        """Sign in as one who reads the letters of an address."""
        if self.wants_a_code(address) == 302:
            self.types(code_for(address))
        return self.is_in()

    def known(self) -> dict[str, str]:
        """Return what the browser is known again by."""
        return {n: v for n, v in self.cookies.items() if n.startswith("known_browser")}


def code_for(address: str) -> str:
    """Return the last code that was written to an address."""
    letters = OutboxMessage.objects.filter(to=address).order_by("-pk")
    found = _CODE.search(letters.values_list("text", flat=True)[0])
    return found[0] if found else ""


def place(number: int) -> str:
    """Return an address of the network, another for each number up to 65,536."""
    return f"198.18.{number // 256}.{number % 256}"


def an_hour_passes(address: str) -> None:
    """Have the codes that strangers asked for in a name be an hour older."""
    for rate in get_rates(app="allauth.account", action="login_code_from_anywhere"):
        key = get_cache_key(
            None,  # type: ignore[arg-type]  # asked of rates by place alone
            app="allauth.account",
            action="login_code_from_anywhere",
            rate=rate,
            key=address,
        )
        cache.set(key, [instant - 3600 for instant in cache.get(key, [])], 3600)
