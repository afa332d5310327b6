"""The way of a request: kept, or rendered once for everybody, or not ours."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from portal.middleware import Compression
from publishing.publication import generation, part_shown

from .addresses import carries_an_identity, has_valid_host, leads_to_a_public_view, name_of
from .instants import true_until
from .pages import Page, may_be_kept, page_of, time_left
from .rendering import of_nobody
from .store import STORE
from .turns import turn, wait_for

View = Callable[[HttpRequest], HttpResponse]


class PageCache:
    """Answers public pages from the cache; stands before every other middleware."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name = name_of(request.META, request.path_info) if settings.PAGE_CACHE_SECONDS else None
        present = generation() if name and has_valid_host(request) else None
        if name is None or present is None:
            return self.get_response(request)
        if carries_an_identity(request.META):
            return self.own_or_kept(request, present, name)
        page = fresh(present, name)
        return page.response(request.META) if page else self.rendered(request, present, name)

    def rendered(self, request: HttpRequest, present: str, name: str) -> HttpResponse:
        """Have the page rendered, unless somebody is at it: then wait for theirs."""
        if not leads_to_a_public_view(request.path):
            return self.get_response(request)
        with turn(present, name) as mine:
            page = None if mine else wait_for(lambda: fresh(present, name), present, name)
            return page.response(request.META) if page else self.taken(request, present, name)

    def taken(self, request: HttpRequest, present: str, name: str) -> HttpResponse:
        """Render the page for nobody, keep it if it may be, and answer with it."""
        now = timezone.now()
        response = self.get_response(of_nobody(request))
        if response.status_code >= 500:
            return or_kept(response, request, present, name)
        if not may_be_kept(response):
            # It was made for this reader alone, who brought nothing along: only pack it for him.
            packed: HttpResponse = Compression(self.get_response).process_response(
                request, response
            )
            return packed
        part = part_shown(response)
        until = true_until(now, time_left(response), part.until if part else None)
        page = page_of(response, until)
        STORE.keep(present, name, page)
        return page.response(request.META)

    def own_or_kept(self, request: HttpRequest, present: str, name: str) -> HttpResponse:
        """Render for a reader who is somebody; while that fails, show him what all may see."""
        response = self.get_response(request)
        return (
            or_kept(response, request, present, name) if response.status_code == 503 else response
        )


def fresh(present: str, name: str) -> Page | None:
    """Return the page that is kept, if it is still true."""
    now = timezone.now()
    page = STORE.find(present, name, now)
    return page if page and page.is_true(now) else None


def or_kept(response: HttpResponse, request: HttpRequest, present: str, name: str) -> HttpResponse:
    """Return the page as it last was instead of a failure; the failure where there is none."""
    page = STORE.find(present, name, timezone.now())
    return page.response(request.META) if page else response
