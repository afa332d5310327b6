"""What is kept of an answer, which answers may be kept, and how they are given again."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import brotli
from django.conf import settings
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils.regex_helper import _lazy_re_compile

from publishing.publication import Part, part_shown

Answer = tuple[str, list[tuple[str, str]], bytes]
KINDS = ("text/html", "application/atom+xml", "application/rss+xml", "text/calendar")
LARGEST = 2_000_000  # bytes, uncompressed
# Reckoned anew for each answer, or by the server that sends it.
NOT_KEPT = {"content-length", "content-encoding", "etag", "cache-control", "vary", "date"}
# Browsers keep the page and ask each time whether it is still the same.
CACHE_CONTROL = "public, no-cache"
# What a reader is told anew of a page that he has.
OF_304 = ("Cache-Control", "ETag", "Vary", "X-Accel-Expires")
_MAX_AGE = _lazy_re_compile(r"max-age=(\d+)")
_REFUSES = ("no-store", "private", "no-cache")


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is sent: its headers, its body in each encoding, until when it is true.

    `part` is what is told apart in it, if anything is.
    """

    headers: tuple[tuple[str, str], ...]
    bodies: dict[str, bytes]
    digest: str
    true_until: datetime
    part: Part | None = None

    def is_true(self, now: datetime) -> bool:
        """Tell whether it still says what the portal would say now."""
        return self.true_until > now and (self.part is None or self.part.is_current())

    def answer(self, meta: Mapping[str, Any]) -> Answer:
        """Return status, headers and body for one reader: in the encoding he reads, or 304."""
        if self.digest in meta.get("HTTP_IF_NONE_MATCH", ""):
            return "304 Not Modified", [one for one in self.headers if one[0] in OF_304], b""
        encoding = chosen(meta.get("HTTP_ACCEPT_ENCODING", ""), self.bodies)
        body = self.bodies[encoding]
        headers = [*self.headers, ("Content-Length", str(len(body)))]
        if encoding:
            headers.append(("Content-Encoding", encoding))
        return "200 OK", headers, body if meta["REQUEST_METHOD"] == "GET" else b""

    def response(self, meta: Mapping[str, Any]) -> HttpResponse:
        """Return the answer as Django's."""
        status, headers, body = self.answer(meta)
        response = HttpResponse(body, status=int(status[:3]))
        if response.status_code == 304:
            del response.headers["Content-Type"]
        for name, value in headers:
            response.headers[name] = value
        return response


def chosen(accepted: str, bodies: dict[str, bytes]) -> str:
    """Return the best encoding that a reader accepts and that is there: `br`, `gzip` or none."""
    if not accepted:
        return ""
    read = set()
    for part in accepted.lower().split(","):
        name, _, weight = part.partition(";")
        if weight.strip() not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            read.add(name.strip())
    return next((name for name in ("br", "gzip") if name in read and name in bodies), "")


def time_left(response: HttpResponseBase) -> timedelta | None:
    """Return how long an answer says it may be kept, None where it does not say."""
    found = _MAX_AGE.search(response.headers.get("Cache-Control", ""))
    return timedelta(seconds=int(found[1])) if found else None


def may_be_kept(response: HttpResponseBase) -> bool:
    """Tell whether an answer is whole, public, and holds nothing of one reader."""
    headers = response.headers
    caching = headers.get("Cache-Control", "").lower()
    varies = {name.strip().lower() for name in headers.get("Vary", "").split(",")} - {""}
    return (
        response.status_code == 200
        and isinstance(response, HttpResponse)
        and not response.cookies
        and "Set-Cookie" not in headers
        and headers.get("Content-Type", "").startswith(KINDS)
        and not any(word in caching for word in _REFUSES)
        and time_left(response) != timedelta(0)
        and varies <= {"accept-encoding"}
        and "nonce-" not in headers.get("Content-Security-Policy", "")
        and len(response.content) <= LARGEST
        and b"csrfmiddlewaretoken" not in response.content
    )


def page_of(response: HttpResponse, true_until: datetime) -> Page:
    """Take an answer that may be kept, uncompressed, and compress it once for everybody."""
    body = response.content
    digest = hashlib.blake2b(body, digest_size=12).hexdigest()
    kept = [(name, value) for name, value in response.items() if name.lower() not in NOT_KEPT]
    if settings.PROXY_CACHE_SECONDS:
        # Before the other: nginx up to 1.22 heeds it in that order alone.
        kept.append(("X-Accel-Expires", str(settings.PROXY_CACHE_SECONDS)))
    kept += [
        ("Cache-Control", CACHE_CONTROL),
        ("Vary", "Accept-Encoding"),
        ("ETag", f'W/"{digest}"'),
    ]
    bodies = {
        "": body,
        "br": brotli.compress(body, mode=brotli.MODE_TEXT, quality=9),
        "gzip": gzip.compress(body, compresslevel=9, mtime=0),
    }
    return Page(tuple(kept), bodies, digest, true_until, part_shown(response))
