"""First in line: gives each request its number, counts its answer and its time."""

import time
from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from . import incidents, metrics

View = Callable[[HttpRequest], HttpResponseBase]
HEADER = "X-Request-ID"
# Answered by no view of ours: kept pages, unknown addresses, static files.
NO_VIEW = "none"


class Watch:
    """Stands before everything else, so that nothing is answered unseen."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        token, began = incidents.begin(), time.monotonic()
        try:
            response = self.get_response(request)
            # A page that went well is the same for all: caches compare its headers.
            if response.status_code >= 500:
                response.headers[HEADER] = incidents.current()
            metrics.count(
                view=view_of(request),
                method=request.method or "",
                status=response.status_code,
                seconds=time.monotonic() - began,
            )
            return response
        finally:
            incidents.end(token)


def view_of(request: HttpRequest) -> str:
    """Return the name of the view that answered; never an address, which may name someone."""
    match = request.resolver_match
    return match.view_name or match.url_name or NO_VIEW if match else NO_VIEW
