"""The pages of last resort: they need no database and no catalogue."""

from django.http import HttpRequest, HttpResponse
from django.template import loader


def _language(request: HttpRequest) -> str:
    """Return the language of the address, empty where the address has none."""
    first = request.path.lstrip("/").partition("/")[0]
    return first if first in ("fr", "ar") else ""


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be read."""
    return HttpResponse(
        loader.get_template("400.html").render({"only": _language(request)}), status=400
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer after a fault of ours."""
    return HttpResponse(
        loader.get_template("500.html").render({"only": _language(request)}), status=500
    )
