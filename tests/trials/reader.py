"""Somebody with a browser's cookies before nginx, and applicants on the same way."""

import http.client
import re
import ssl
from typing import Any

import requests

from .applicant import TIMEOUT, TOKEN, Applicant
from .campaign import Place
from .proxy import NAME, Proxy

SESSION = "__Host-sessionid"
ORIGIN = f"https://{NAME}"
HEADERS = {"Host": NAME, "Origin": ORIGIN, "X-CSRFToken": TOKEN}


class Reader:
    """Reads and sends forms as a browser does; whichever nginx it asks, its cookies come along."""

    def __init__(self, proxy: Proxy) -> None:
        self.proxy = proxy
        self.cookies = {"__Host-csrftoken": TOKEN}

    def ask(self, method: str, path: str, **options: Any) -> requests.Response:
        """Send one request, keep the cookies that come; follow no redirect."""
        answer = requests.request(
            method,
            f"https://127.0.0.1:{self.proxy.port}{path}",
            headers=HEADERS | {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())},
            verify=str(self.proxy.certificate),
            allow_redirects=False,
            timeout=TIMEOUT,
            **options,
        )
        for name, value in re.findall(
            r"(?:^|, )(__Host-\w+|messages)=([^;]*);", answer.headers.get("Set-Cookie", "")
        ):
            if name != "__Host-csrftoken":
                self.cookies[name] = value
        return answer

    def get(self, path: str) -> requests.Response:
        """Read a page."""
        return self.ask("GET", path)

    def post(self, path: str, fields: Any) -> requests.Response:
        """Send a form."""
        return self.ask("POST", path, data=fields)


class SecureApplicant(Applicant):
    """An applicant who comes through nginx, over TLS."""

    def __init__(self, proxy: Proxy, place: Place, language: str = "fr") -> None:
        super().__init__(proxy.port, place, language)
        cookies = f"{SESSION}={place.session}; __Host-csrftoken={TOKEN}"
        self.headers |= HEADERS | {"Cookie": cookies}
        self.trust = ssl.create_default_context(cafile=str(proxy.certificate))

    def new_line(self) -> http.client.HTTPConnection:
        return http.client.HTTPSConnection(
            "127.0.0.1", self.port, timeout=TIMEOUT, context=self.trust
        )
