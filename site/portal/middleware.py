from typing import Any

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

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


class ContentSecurityPolicy(CSPMiddleware):
    """The strict policy for readers, the editor's own under /admin/."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and parts.config is None and request.path_info.startswith("/admin/"):
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts
