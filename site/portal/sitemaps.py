"""The sitemap and its sections, kept until something public changes."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from wagtail.contrib.sitemaps import views

from home.sitemaps import CommuneSitemap
from publishing.publication import generation
from publishing.sitemaps import BilingualSitemap

SECTIONS: dict[str, Any] = {"pages": BilingualSitemap, "communes": CommuneSitemap()}
View = Callable[..., HttpResponse]
Kept = tuple[bytes, dict[str, str]]


def kept(view: View) -> View:
    """Keep what a view answers, under the name of what is published now and of the host asked."""

    @wraps(view)
    def answer(request: HttpRequest, **given: str) -> HttpResponse:
        present = generation() if settings.PAGE_CACHE_SECONDS else None
        name = f"sitemap.{present}.{request.build_absolute_uri()}"
        found: Kept | None = caches["pages"].get(name) if present else None
        if found is None:
            response: Any = view(request, **given)
            response.render()
            found = (response.content, dict(response.items()))
            if present and not request.GET:
                caches["pages"].set(name, found, settings.PAGE_CACHE_SECONDS)
        content, headers = found
        return HttpResponse(content, headers=headers)

    return answer


@kept
def index(request: HttpRequest) -> HttpResponse:
    """Tell where each section is."""
    answer: HttpResponse = views.index(request, SECTIONS, sitemap_url_name="sitemap_section")
    return answer


@kept
def section(request: HttpRequest, section: str) -> HttpResponse:
    """Tell the addresses of a section."""
    answer: HttpResponse = views.sitemap(request, SECTIONS, section=section)
    return answer
