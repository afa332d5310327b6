"""An applicant over HTTP: a kept connection, a session, a token. As light as can be."""

import gzip
import http.client
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from .campaign import Place

TOKEN = "a" * 32  # the cookie and the header hold the same: that is all the check asks
TIMEOUT = 60  # seconds
IDLE = 2.0  # seconds after which a line is opened anew: the server closes idle ones
_HIDDEN = re.compile(rb'name="(key|fingerprint)" value="([0-9a-f-]+)"')


class Unanswered(Exception):
    """The line broke before an answer came: nobody knows whether the act was done."""


@dataclass(frozen=True)
class Answer:
    """What came back, and how many seconds it took."""

    status: int
    location: str
    body: bytes
    seconds: float

    @property
    def text(self) -> str:
        """Return the page, unpacked if it came packed."""
        packed = self.body.startswith(b"\x1f\x8b")
        return (gzip.decompress(self.body) if packed else self.body).decode()


@dataclass(frozen=True)
class Sending:
    """What the review page hands out: the key of the sending, the fingerprint of its content."""

    key: str
    fingerprint: str


def offered(page: bytes) -> Sending | None:
    """Return what a review page hands out, if it offers to send."""
    found = dict(_HIDDEN.findall(page))
    if not found:
        return None
    return Sending(found[b"key"].decode(), found[b"fingerprint"].decode())


def multipart(name: str, content: bytes) -> bytes:
    """Return the body of a POST of one file, to be made once and sent often."""
    head = (
        f'--essai\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
        "Content-Type: application/pdf\r\n\r\n"
    )
    return head.encode() + content + b"\r\n--essai--\r\n"


class Applicant:
    """One person at one draft. Not for several threads at once."""

    def __init__(self, port: int, place: Place, language: str = "fr") -> None:
        self.place = place
        self.root = f"/{language}/dossiers/{place.dossier.public_id}"
        self.headers = {
            "Cookie": f"sessionid={place.session}; csrftoken={TOKEN}",
            "X-CSRFToken": TOKEN,
            "Accept-Encoding": "gzip",
        }
        self.port = port
        self.line: http.client.HTTPConnection | None = None
        self.used = 0.0
        self.answers: list[Answer] = []

    def ask(
        self, method: str, path: str, body: bytes = b"", kind: str = "", plain: bool = False
    ) -> Answer:
        """Send one request and read its answer. Raises `Unanswered`."""
        headers = self.headers | ({"Content-Type": kind} if kind else {})
        if plain:
            headers["Accept-Encoding"] = "identity"
        began = time.monotonic()
        if began - self.used > IDLE:
            self.hang_up()
        try:
            if self.line is None:
                self.line = self.new_line()
            self.line.request(method, self.root + path, body or None, headers)
            got = self.line.getresponse()
            content = got.read()
        except (OSError, http.client.HTTPException) as broken:
            self.hang_up()
            raise Unanswered(type(broken).__name__) from broken
        self.used = time.monotonic()
        took = self.used - began
        answer = Answer(got.status, got.headers.get("Location", ""), content, took)
        self.answers.append(answer)
        if got.will_close:
            self.hang_up()
        return answer

    def new_line(self) -> http.client.HTTPConnection:
        """Return a line to the portal."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT)

    def hang_up(self) -> None:
        """Close the line; the next request opens another."""
        if self.line is not None:
            self.line.close()
            self.line = None

    def save(self, number: int, fields: Iterable[tuple[str, Any]]) -> Answer:
        """Save a step's answers: 303 or 302 when they are kept."""
        body = urlencode([("do", "save"), ("page", "essai"), *fields]).encode()
        return self.ask("POST", f"/etapes/{number}/", body, "application/x-www-form-urlencoded")

    def attach(self, number: int, question: str, body: bytes) -> Answer:
        """Send one file by itself: 200 when it is kept."""
        kind = "multipart/form-data; boundary=essai"
        return self.ask("POST", f"/etapes/{number}/pieces/{question}/", body, kind)

    def attach_with_step(self, number: int, question: str, name: str, content: bytes) -> Answer:
        """Send a file with its step, as a page without JavaScript does: 302 when it is kept."""
        body = multipart(name, content).replace(b'name="file"', f'name="q-{question}"'.encode(), 1)
        return self.ask("POST", f"/etapes/{number}/", body, "multipart/form-data; boundary=essai")

    def step(self, number: int) -> Answer:
        """Read a step."""
        return self.ask("GET", f"/etapes/{number}/", plain=True)

    def review(self) -> Sending | None:
        """Read the review page; None where it does not offer to send."""
        return offered(self.ask("GET", "/verification/", plain=True).body)

    def send(self, sending: Sending) -> Answer:
        """Send the dossier: 303 to the receipt when it was taken."""
        body = urlencode({"key": sending.key, "fingerprint": sending.fingerprint}).encode()
        return self.ask("POST", "/envoi/", body, "application/x-www-form-urlencoded")

    def receipt(self) -> Answer:
        """Read the receipt."""
        return self.ask("GET", "/recepisse/", plain=True)

    def is_receipt(self, answer: Answer) -> bool:
        """Say whether an answer acknowledges a sending."""
        return answer.status == 303 and answer.location == f"{self.root}/recepisse/"
