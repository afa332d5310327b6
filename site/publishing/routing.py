"""From an address to its page in two questions, however deep the page stands."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from .bilingual import active_language
from .chrome import settle


def serve(request: HttpRequest, path: str) -> Any:
    """Answer as Wagtail does; what it would look for level by level is found at once."""
    settle(request)
    if not hasattr(request, "_wagtail_route_for_request"):
        found = _route(request, path)
        if found is not None:
            request._wagtail_route_for_request = found  # type: ignore[attr-defined]
    return wagtail_serve(request, path)


def _route(request: HttpRequest, path: str) -> RouteResult | None:
    """Let the deepest page on the way say what the rest of the address means to it."""
    root = _root_path(request)
    parts = [part for part in path.split("/") if part]
    addresses = [root + "".join(f"{part}/" for part in parts[:n]) for n in range(len(parts) + 1)]
    slugs = {*parts, root.rstrip("/").rpartition("/")[2]}
    page = (
        Page.objects.filter(slug__in=slugs, url_path__in=addresses)
        .order_by("-depth")
        .defer_streamfields()
        .first()
    )
    if page is None:
        return None
    rest = parts[addresses.index(page.url_path) :]
    result: RouteResult = _fetched(page).route(request, rest)
    return result


def _root_path(request: HttpRequest) -> str:
    site = Site.find_for_request(request)
    for root in Site.get_site_root_paths():
        if site and root.site_id == site.pk and root.language_code == active_language():
            return str(root.root_path)
    return "/none/"


def _fetched(page: Page) -> Page:
    """Return the page in its own type, with the rows that its template shows."""
    model = page.specific_class
    if model is None:
        return page
    related = getattr(model, "fetched_with", ())
    own: Page = model._default_manager.select_related(*related).get(pk=page.pk)
    return own
