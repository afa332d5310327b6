"""The page that documents the addresses for programs, made from their own description."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from publishing.api.problems import KINDS

from .description import describe


@dataclass(frozen=True)
class Operation:
    """One address and method, in words."""

    method: str
    path: str
    summary: str
    description: str
    parameters: list[dict[str, Any]]
    answers: list[str]
    with_token: bool
    anchor: str


@dataclass
class Part:
    """The operations about one thing."""

    name: str
    description: str
    operations: list[Operation] = field(default_factory=list)


@require_safe
def api_page(request: HttpRequest) -> HttpResponse:
    """Show what can be asked, in the language of the address."""
    from portal.api import api

    context = {
        "parts": parts_of(describe(api)),
        "problems": [(code, status, title) for code, (status, title) in KINDS.items()],
        "base": str(settings.WAGTAILADMIN_BASE_URL).rstrip("/"),
        "rate_address": settings.API_RATE_ADDRESS,
        "rate_token": settings.API_RATE_TOKEN,
    }
    return render(request, "portal/api.html", context)


def parts_of(description: dict[str, Any]) -> list[Part]:
    """Return an OpenAPI description's operations by tag, in the order of its tags."""
    parts = {tag["name"]: Part(tag["name"], tag["description"]) for tag in description["tags"]}
    for path, methods in description["paths"].items():
        for method, told in methods.items():
            parts[told["tags"][0]].operations.append(_operation(path, method, told))
    return [part for part in parts.values() if part.operations]


def _operation(path: str, method: str, told: dict[str, Any]) -> Operation:
    return Operation(
        method=method.upper(),
        path=path,
        summary=told["summary"],
        description=told.get("description", ""),
        parameters=[
            one for one in told["parameters"] if one["in"] != "path" and one["name"] != "lang"
        ],
        answers=[status for status in told["responses"] if status != "default"],
        with_token=bool(told.get("security")),
        anchor=told["operationId"],
    )
