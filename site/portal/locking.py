"""When too many passwords were wrong: who was tried, and what the reader sees."""

from math import ceil
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language


def attempted_address(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str:
    """Return the address that somebody tried to sign in with, as it is stored.

    Django's forms call it `username`, allauth's `email` or `login`.
    """
    sources: list[Any] = [credentials or {}]
    if request is not None:
        sources.append(request.POST)
    for source in sources:
        for name in ("username", "email", "login"):
            if source.get(name):
                return str(source[name]).strip().lower()
    return ""


def locked_out(
    request: HttpRequest, response: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """Answer 429 with the number of minutes to wait, in both languages."""
    minutes = ceil(settings.AXES_COOLOFF_TIME.total_seconds() / 60)
    languages = [("fr", "ltr"), ("ar", "rtl")]
    if (get_language() or "fr").startswith("ar"):
        languages.reverse()
    context = {"minutes": minutes, "languages": languages}
    return render(request, "portal/locked_out.html", context, status=429)
