"""What is true of every address under /api/: language, pace, problems, marks, no cookie."""

import hashlib
from collections.abc import Callable
from typing import Any

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header

from publishing.api.limits import wait_for
from publishing.api.problems import MEDIA_TYPE, Problem, of_status, problem_response
from publishing.bilingual import LANGUAGE_CODES

PREFIX = "/api/"
FRESH = 60  # seconds


class Door:
    """A middleware that leaves all other addresses alone."""

    def __init__(self, get_response: Callable[[HttpRequest], Any]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> Any:
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        with translation.override(language_of(request)):
            response = self._answer(request)
            response.headers["Content-Language"] = translation.get_language()
        patch_vary_headers(response, ["Accept-Language"])
        response.cookies.clear()
        return response

    def _answer(self, request: HttpRequest) -> Any:
        refusal = _refusal(request)
        if refusal is not None:
            return _kept(request, problem_response(refusal))
        asked, request.method = request.method, _as_get(request.method)
        response = _told(self.get_response(request), asked)
        if request.method == "GET" and response.status_code == 200 and not response.streaming:
            response = _marked(request, _kept(request, response))
        else:
            response = _kept(request, response)
        request.method = asked
        if asked == "HEAD" and not response.streaming:
            response.headers.setdefault("Content-Length", str(len(response.content)))
            response.content = b""
        return response


def language_of(request: HttpRequest) -> str:
    """Return the language of `?lang=`, else the browser's own, else French. Cookies say nothing."""
    asked = request.GET.get("lang", "")
    if asked in LANGUAGE_CODES:
        return asked
    for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        if code.partition("-")[0] in LANGUAGE_CODES:
            return code.partition("-")[0]
    return LANGUAGE_CODES[0]


def _as_get(method: str | None) -> str | None:
    return "GET" if method == "HEAD" else method


def _refusal(request: HttpRequest) -> Problem | None:
    wait = wait_for(f"address:{_address(request)}", settings.API_RATE_ADDRESS)
    token = request.headers.get("Authorization", "")
    if token and not wait:
        mark = hashlib.sha256(token.encode()).hexdigest()
        wait = wait_for(f"token:{mark}", settings.API_RATE_TOKEN)
    if wait:
        return Problem("too-many-requests").with_headers(Retry_After=str(wait))
    if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
        return Problem("bad-request")
    if request.GET.get("lang", "fr") not in LANGUAGE_CODES:
        return Problem("invalid", errors=[{"in": "query.lang", "code": "enum"}])
    return None


def _address(request: HttpRequest) -> str:
    try:
        return str(get_adapter().get_client_ip(request))
    except PermissionDenied:  # a socket without an address
        return ""


def _told(response: Any, method: str | None) -> Any:
    """Say what is allowed, and turn pages that are for people into problems."""
    if method == "OPTIONS" and response.status_code in (200, 405):
        known = set(response.headers.get("Allow", "GET").replace(" ", "").split(","))
        known |= {"OPTIONS"} | ({"HEAD"} if "GET" in known else set())
        return HttpResponse(status=204, headers={"Allow": ", ".join(sorted(known))})
    kind = response.headers.get("Content-Type", "")
    if response.status_code < 400 or kind.startswith(MEDIA_TYPE):
        return response
    problem = problem_response(of_status(response.status_code))
    if "Allow" in response.headers:
        problem.headers["Allow"] = response.headers["Allow"]
    return problem


def _kept(request: HttpRequest, response: Any) -> Any:
    """Let caches keep what is the same for everybody, and nothing else."""
    if "Authorization" in request.headers or response.status_code not in (200, 302, 304):
        response.headers["Cache-Control"] = "private, no-store"
    elif request.method == "GET":
        patch_cache_control(response, public=True)
        if "max-age" not in response.headers["Cache-Control"]:
            patch_cache_control(response, max_age=FRESH)
    return response


def _marked(request: HttpRequest, response: Any) -> Any:
    """Mark an answer by its content, and answer 304 to who has it."""
    if "ETag" not in response.headers:
        mark = hashlib.sha256(response.content).hexdigest()[:32]
        response.headers["ETag"] = f'"{mark}"'
    modified = response.headers.get("Last-Modified")
    return get_conditional_response(
        request,
        etag=response.headers["ETag"],
        last_modified=_seconds(modified) if modified else None,
        response=response,
    )


def _seconds(date: str) -> int | None:
    from django.utils.http import parse_http_date_safe

    return parse_http_date_safe(date)
