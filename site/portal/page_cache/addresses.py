"""Which requests ask for a page that anybody may have, and the name it is kept under.

A list of what is allowed: views by their name, words of the query by their shape. What is not on
it goes its way as if there were no cache.
"""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils import translation

# Views that answer the same to everybody. Pages of Wagtail above all, those with filters included.
VIEWS = frozenset({"wagtail_serve", "news-atom", "news-rss"})
LONGEST_PATH = 300
# Filters and pagination of public lists; anything else in a query is not kept.
WORDS = {
    "page": re.compile(r"[1-9]\d{0,2}"),
    "year": re.compile(r"(?:19|20)\d\d|"),
    **dict.fromkeys(
        ("kind", "topic", "region", "audience", "when", "partner", "theme", "layout", "step"),
        re.compile(r"[a-z0-9_-]{0,30}"),
    ),
}
MOST_WORDS = 4
# Requests that want something else than the page that everybody gets.
OF_ONE_READER = ("HTTP_AUTHORIZATION", "HTTP_HX_REQUEST", "HTTP_RANGE")
_PATH = re.compile(r"/(?:fr|ar)/[^\x00-\x20\x7f\\]*")


def name_of(meta: Mapping[str, Any], path: str) -> str | None:
    """Return the name of the page that is asked for at `path`, None where none may be kept.

    Its host is as it was sent: nothing is kept under a name whose host was not found valid.
    """
    if meta["REQUEST_METHOD"] not in ("GET", "HEAD") or settings.USE_X_FORWARDED_HOST:
        return None
    if len(path) > LONGEST_PATH or not _PATH.fullmatch(path):
        return None
    if any(name in meta for name in OF_ONE_READER):
        return None
    query = canonical_query(meta.get("QUERY_STRING", ""))
    host = meta.get("HTTP_HOST") or meta.get("SERVER_NAME")
    if query is None or not host:
        return None
    return f"{scheme_of(meta)}://{host}{meta.get('SCRIPT_NAME', '')}{path}?{query}"


def scheme_of(meta: Mapping[str, Any]) -> str:
    """Return `https` or `http`, by the proxy's word where one is trusted, as Django does."""
    if settings.SECURE_PROXY_SSL_HEADER:
        name, secure = settings.SECURE_PROXY_SSL_HEADER
        if name in meta:
            return "https" if meta[name].split(",")[0].strip() == secure else "http"
    return str(meta.get("wsgi.url_scheme", "http"))


def has_valid_host(request: HttpRequest) -> bool:
    """Tell whether the portal answers under the host that is asked."""
    try:
        request.get_host()
    except DisallowedHost:
        return False
    return True


def carries_an_identity(meta: Mapping[str, Any]) -> bool:
    """Tell whether a request brings a session, a form token or messages along."""
    cookie = meta.get("HTTP_COOKIE", "")
    private = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "messages")
    return bool(cookie) and any(name in cookie for name in private)


def canonical_query(query: str) -> str | None:
    """Return the query with its words sorted; None where a word or a value is not allowed."""
    if not query:
        return ""
    try:
        pairs = parse_qsl(
            query, keep_blank_values=True, strict_parsing=True, max_num_fields=MOST_WORDS
        )
    except ValueError:
        return None
    names = {name for name, _ in pairs}
    if len(names) < len(pairs) or not names <= WORDS.keys():
        return None
    if not all(WORDS[name].fullmatch(value) for name, value in pairs):
        return None
    return urlencode(sorted(pairs))


def leads_to_a_public_view(path: str) -> bool:
    """Tell whether an address under `/fr/` or `/ar/` belongs to a view on the list."""
    with translation.override(path[1:3]):
        try:
            return resolve(path).view_name in VIEWS
        except Resolver404:
            return False
