"""The pages of last resort: they need no database and no catalogue."""

import sys

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader

from operations.watching.incidents import current
from publishing.resending import from_own_page, typed_pairs

RETRY_AFTER = 30  # seconds


def _language(request: HttpRequest) -> str:
    """Return the language of the address, empty where the address has none."""
    first = request.path.lstrip("/").partition("/")[0]
    return first if first in ("fr", "ar") else ""


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be read, or is too large to be."""
    status = 413 if isinstance(exception, RequestDataTooBig) else 400
    page = loader.get_template(f"{status}.html")
    return HttpResponse(page.render({"only": _language(request)}), status=status)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Refuse a form whose mark is not right; what was typed on our own page comes back."""
    own = from_own_page(request)
    context = {"pairs": typed_pairs(request) if own else [], "files": own and bool(request.FILES)}
    return render(request, "403_csrf.html", context, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer after a fault of ours; 503 where the database does not answer for now."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return unavailable(request)
    return HttpResponse(_last_words(request, "500.html"), status=500)


def _last_words(request: HttpRequest, template: str) -> str:
    """Render a page of last resort, with the number under which the log tells of the fault."""
    context = {"only": _language(request), "incident": current()}
    return str(loader.get_template(template).render(context))


def unavailable(request: HttpRequest) -> HttpResponse:
    """Ask to come back: the portal cannot reach its database."""
    return HttpResponse(
        _last_words(request, "503.html"),
        status=503,
        headers={"Retry-After": str(RETRY_AFTER), "Cache-Control": "no-store"},
    )
