"""One box over everything public, in both languages."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.pace import too_fast
from finding.domain import Question, read
from finding.domain.question import LONGEST
from finding.selectors import PAGE_SIZE, Found, find, known_words, pinned
from finding.services import note_miss
from home.facets import kind_choices, narrowing_of, region_choices, year_choices
from home.results import results_of
from publishing.bilingual import active_language

FARTHEST = 1_000  # screens of results
ASKED = 60  # times a minute


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Look for words (`q`), narrowed by `kind`, `year` and `region`; `page` by `page`."""
    text = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
    if text and too_fast(request, "search", most=ASKED):
        answer = render(request, "home/search.html", {"words": text, "hurried": True}, status=429)
        answer["Retry-After"] = "60"
        return answer
    question = read(text)
    context: dict[str, Any] = {"words": text, "asked": bool(question)}
    if question:
        context |= _answer(request, text, question)
    return render(request, "home/search.html", context)


def _answer(request: HttpRequest, text: str, question: Question) -> dict[str, Any]:
    language, today = active_language(), timezone.localdate()
    chosen = narrowing_of(request.GET)
    number = _number(request.GET.get("page", ""))
    found = find(question, language, today, chosen, number)
    first = number == 1 and chosen == type(chosen)()
    chosen_first = pinned(text, language, today) if first else []
    kept = {entry.pk for entry in chosen_first}
    entries = [entry for entry in found.entries if entry.pk not in kept]
    return {
        "pinned": results_of(chosen_first, question, language),
        "results": results_of(entries, question, language),
        "found": found,
        "narrowed": chosen != type(chosen)(),
        "page_obj": _pages(found, number),
        "meant": _meant(text, question, found, first, language),
        "kinds": kind_choices(found, chosen, request.GET),
        "years": year_choices(found, chosen, request.GET),
        "regions": region_choices(found, chosen, request.GET),
    }


def _number(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else 1
    return min(max(number, 1), FARTHEST)


def _pages(found: Found, number: int) -> Any:
    pages = Paginator(range(0), PAGE_SIZE)
    pages.count = min(found.total, FARTHEST * PAGE_SIZE)
    return pages.get_page(number)


def _meant(text: str, question: Question, found: Found, first: bool, language: str) -> list[str]:
    """Return searches that may have been meant, and note the words that gave nothing."""
    if found.unfiltered and not found.loose:
        return []
    if first and not found.unfiltered:
        note_miss(text=text, language=language, today=timezone.localdate())
    unknown = known_words(question)
    if not any(unknown.values()):
        return []
    if len(question.wanted) == 1:
        return next(iter(unknown.values()))
    return [" ".join((unknown.get(one.word) or [one.word])[0] for one in question.wanted)]
