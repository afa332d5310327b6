from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from home.selectors import search_pages
from publishing.introductions import introductions_of

PAGE_SIZE = 10
MAX_LENGTH = 200


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Look for words (`q`) in the public pages of the language being read."""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:MAX_LENGTH]
    results = search_pages(words, Locale.get_active())
    page = Paginator(results, PAGE_SIZE).get_page(request.GET.get("page"))
    found = list(page)
    introductions = introductions_of(found) if found else {}
    for one in found:
        one.introduction = introductions.get(one.pk, "")
    context: dict[str, Any] = {"words": words, "results": page, "found": found}
    return render(request, "home/search.html", context)
