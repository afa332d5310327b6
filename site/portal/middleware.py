from collections.abc import Callable
from typing import Any

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.middleware.locale import LocaleMiddleware
from django.utils.translation import get_language

# Text without the others' own compression: pictures, PDF and spreadsheets have it.
COMPRESSED = ("text/", "application/json", "application/xml", "application/atom+xml")


class Compression(GZipMiddleware):
    """Send text compressed: a page weighs a third. Files that are streamed go as they are.

    A token inside a page stays unguessable from its length: Django masks tokens anew in each
    answer, and adds a random number of bytes to what it compresses.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        """Compress a whole text; leave the rest alone."""
        kind = response.headers.get("Content-Type", "")
        if response.streaming or not kind.startswith(COMPRESSED):
            return response
        return super().process_response(request, response)


# What has no language in its address: nothing is looked for under /fr/ or /ar/ instead.
WITHOUT_LANGUAGE = (
    "/admin/",
    "/api/",
    "/documents/",
    "/media/",
    "/static/",
    "/healthz",
    "/readyz",
    "/metrics",
)


class Language(LocaleMiddleware):
    """Speak the language of the address; complete an address that has none, for readers only."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        """Lead an unknown address without a language to the reader's, but no form and no tool."""
        reading = request.method in ("GET", "HEAD")
        if response.status_code != 404 or (
            reading and not request.path_info.startswith(WITHOUT_LANGUAGE)
        ):
            return super().process_response(request, response)
        response.headers.setdefault("Content-Language", get_language() or "fr")
        return response


class ContentSecurityPolicy(CSPMiddleware):
    """The strict policy for readers, the editor's own under /admin/."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and parts.config is None and request.path_info.startswith("/admin/"):
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts


class CrossOriginResources:
    """Let pages of other sites load nothing of ours but what is meant for them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        shared = request.path_info.startswith(settings.CROSS_ORIGIN_RESOURCES)
        policy = "cross-origin" if shared else "same-origin"
        response.headers.setdefault("Cross-Origin-Resource-Policy", policy)
        return response
