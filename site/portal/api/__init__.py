"""The addresses for programs under /api/: pages as Wagtail tells them, the rest typed."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, re_path
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from wagtail.api.v2.router import WagtailAPIRouter

from conventions.api import router as conventions
from formations.api import router as trainings
from home.api import router as statistics
from label.calls.api import router as calls
from label.dossiers.api import router as dossiers
from portal.api.description import openapi
from publishing.api.problems import Problem, of_status, problem_response
from publishing.headless.pages import PagesEndpoint
from territory.api import router as territory

api = NinjaAPI(
    title="Label Commune Citoyenne",
    version="1.0",
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
)
api.add_router("/calls", calls, tags=["calls"])
api.add_router("/dossiers", dossiers, tags=["dossiers"])
api.add_router("/territory", territory, tags=["territory"])
api.add_router("/trainings", trainings, tags=["trainings"])
api.add_router("/conventions", conventions, tags=["conventions"])
api.add_router("/statistics", statistics, tags=["statistics"])

pages = WagtailAPIRouter("wagtailapi")
pages.register_endpoint("pages", PagesEndpoint)


@api.exception_handler(Problem)
def _problem(request: HttpRequest, problem: Problem) -> HttpResponse:
    return problem_response(problem)


@api.exception_handler(Http404)
def _not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem_response(Problem("not-found"))


@api.exception_handler(AuthenticationError)
def _no_token(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    return problem_response(Problem("token-needed").with_headers(WWW_Authenticate="Bearer"))


@api.exception_handler(HttpError)
def _http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem_response(of_status(error.status_code))


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return problem_response(Problem("invalid", errors=[_place(one) for one in error.errors]))


def _place(error: dict[str, Any]) -> dict[str, str]:
    """Say where the value stands (`query.limit`) and what pydantic finds wrong, by its code."""
    return {"in": ".".join(str(part) for part in error["loc"]), "code": error["type"]}


def _nothing(request: HttpRequest) -> HttpResponse:
    return problem_response(Problem("not-found"))


api_urls = [
    path("openapi.json", lambda request: openapi(api), name="openapi"),
    path("v2/", pages.urls),
    path("", api.urls),
    re_path(r"^.*$", _nothing),
]
