"""The registry as a list and as a timeline."""

from itertools import groupby
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from conventions import selectors
from conventions.forms import RegistryFilters
from conventions.labels import Layout
from conventions.models import ConventionPage
from publishing.paging import OneQueryPaginator

PER_PAGE = 20


def listed(request: HttpRequest, index: Page) -> dict[str, Any]:
    """Return the context of the registry: conventions by year, filters, views to choose from."""
    filters = RegistryFilters(request.GET)
    wish = filters.wish()
    found = selectors.wished(index, wish) if wish else ConventionPage.objects.none()
    part = OneQueryPaginator(found, PER_PAGE).get_page(request.GET.get("page"))
    layout = filters.layout_chosen
    return {
        "wish": filters.offer(selectors.offered(index, part.object_list)),
        "filters": filters,
        "part": part,
        "years": _by_year(part.object_list),
        "layout": layout,
        "layouts": _layouts(request, layout),
        "query": _kept(request).urlencode(),
    }


def _kept(request: HttpRequest) -> Any:
    kept = request.GET.copy()
    kept.pop("page", None)
    return kept


def _layouts(request: HttpRequest, chosen: str) -> list[dict[str, Any]]:
    choices = []
    for code, label in Layout.choices:
        query = _kept(request)
        query["layout"] = code
        choices.append({"label": label, "query": query.urlencode(), "is_chosen": code == chosen})
    return choices


def _by_year(pages: Any) -> list[tuple[int, list[ConventionPage]]]:
    groups = groupby(pages, key=lambda page: page.signed_on.year)
    return [(year, list(rows)) for year, rows in groups]
