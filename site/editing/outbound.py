"""Ask another site whether an address is there, without being led into a private network.

A name is resolved once, every answer must be public, and the connection goes to the very number
that was checked: a name that changes its mind in between (DNS rebinding) gains nothing. Each
redirection is checked the same way.
"""

import http.client
import socket
import ssl
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from django.conf import settings

from .domain.visiting import is_public

SECONDS = 6.0
MOST_REDIRECTIONS = 5
MOST_BYTES = 65_536
PORTS = {"http": 80, "https": 443}
MOVED = frozenset({301, 302, 303, 307, 308})
# Servers that know no HEAD answer so; they are asked again with GET.
NO_HEAD = frozenset({400, 403, 404, 405, 406, 501, 503})


class PrivatePlace(Exception):
    """The address leads where the portal must not go."""


@dataclass(frozen=True)
class _Place:
    scheme: str
    host: str
    port: int
    path: str
    number: str


def ask(url: str) -> int | None:
    """Return the status at the end of the redirections; None where nothing sensible answers.

    Raises `PrivatePlace`. Takes at most some seconds and reads at most 64 kB a step.
    """
    for _step in range(MOST_REDIRECTIONS + 1):
        place = _locate(url)
        if place is None:
            return None
        try:
            status, onward = _exchange(place, "HEAD")
            if status in NO_HEAD:
                status, onward = _exchange(place, "GET")
        except (OSError, http.client.HTTPException, ValueError):
            return None
        if status not in MOVED or not onward:
            return status
        url = urljoin(url, onward)
    return None


def _locate(url: str) -> _Place | None:
    """Resolve an address; None where its name is not known."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError:
        return None
    host = parts.hostname or ""
    anywhere = settings.LINK_CHECK_MAY_VISIT_PRIVATE
    if not host or parts.username is not None or parts.scheme not in PORTS:
        raise PrivatePlace(url)
    if port != PORTS[parts.scheme] and not anywhere:
        raise PrivatePlace(url)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return None
    numbers = [str(entry[4][0]) for entry in found]
    if not anywhere and not all(map(is_public, numbers)):
        raise PrivatePlace(url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return _Place(parts.scheme, host, port, path, numbers[0])


def _exchange(place: _Place, method: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection(place.host, place.port, timeout=SECONDS)
    connection.sock = _connect(place)
    try:
        connection.request(method, _ascii(place.path), headers=_headers())
        answer = connection.getresponse()
        answer.read(MOST_BYTES)
        return answer.status, answer.getheader("Location") or ""
    finally:
        connection.close()


def _connect(place: _Place) -> socket.socket:
    plain = socket.create_connection((place.number, place.port), timeout=SECONDS)
    if place.scheme == "http":
        return plain
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=place.host)
    except BaseException:
        plain.close()
        raise


def _ascii(path: str) -> str:
    return quote(path, safe="/?&=%:;,+@!$'()*~#[]-._")


def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"LCC portal, link check (+{settings.WAGTAILADMIN_BASE_URL})",
        "Accept": "*/*",
        "Connection": "close",
    }
