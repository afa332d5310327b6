"""What everyone reads of a call once it is published; nothing is there before."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from label.calls import parts
from label.calls.parts import Part
from label.selection.domain import allocation
from label.statistics import showing
from label.statistics.labels import RESULTS, SLUGS, STATISTICS, TITLES
from label.statistics.lots_file import lots_csv
from label.statistics.models import Publication
from label.statistics.published import public_publication, publication_of, published_kinds
from publishing.signposts import Signpost, trail


@parts.register
def published(call_id: int) -> list[Part]:
    """Return the pages that stand published below a call's page."""
    return [Part(SLUGS[kind], TITLES[kind], SHOW[kind]) for kind in published_kinds(call_id)]


def show_statistics(request: HttpRequest, page: Any) -> HttpResponse:
    """Show the figures that were published."""
    found = _found(page, STATISTICS)
    return _page(request, page, found, statistics_context(found.content))


def show_results(request: HttpRequest, page: Any) -> HttpResponse:
    """Show the retained communes that were published, and how their lots were drawn."""
    found = _found(page, RESULTS)
    return _page(request, page, found, results_context(found.content))


def statistics_context(content: Any) -> dict[str, Any]:
    """Return what the page of statistics shows."""
    return {
        "content": content,
        "map": showing.told_map(content),
        "regions": showing.told_regions(content),
        "milieux": showing.told_milieux(content),
    }


def results_context(content: Any) -> dict[str, Any]:
    """Return what the page of results shows."""
    return {
        "content": content,
        "map": showing.retained_map(content),
        "table": showing.retained_table(content),
        "lots": showing.lots(content),
        "reserve": showing.reserve(content),
        "draw": showing.draw(content),
    }


def _found(page: Any, kind: str) -> Publication:
    found = publication_of(page.call_id, kind)
    if found is None:
        raise Http404
    return found


def _page(
    request: HttpRequest, page: Any, found: Publication, shown: dict[str, Any]
) -> HttpResponse:
    title = str(TITLES[found.kind])
    context = shown | {
        "publication": found,
        "share_title": f"{title} — {page.title}",
        "heading": title,
        "crumbs": [*trail(request, page), Signpost(title=title, url="")],
    }
    template = f"statistics/public/{found.kind}.html"
    answer: HttpResponse = page.render(request, context_overrides=context, template=template)
    return answer


SHOW: dict[str, Callable[[HttpRequest, Any], HttpResponse]] = {
    STATISTICS: show_statistics,
    RESULTS: show_results,
}


@require_safe
def lots_list(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the frozen list of a published draw."""
    found = _drawn(slug)
    response = HttpResponse(lots_csv(found.content), content_type="text/csv; charset=utf-8")
    return _download(response, "lots.csv")


@require_safe
def program(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the program that drew the lots, as it runs here."""
    _drawn(slug)
    source = Path(allocation.__file__).read_bytes()
    return _download(
        HttpResponse(source, content_type="text/x-python; charset=utf-8"), "allocation.py"
    )


def _drawn(slug: str) -> Publication:
    found = public_publication(slug, RESULTS)
    if found is None or found.content["lots"] is None:
        raise Http404
    return found


def _download(response: HttpResponse, name: str) -> HttpResponse:
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    # Withdrawn, it is gone at once.
    response["Cache-Control"] = "no-cache"
    return response
