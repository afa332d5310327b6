"""What may be meant while it is typed: a fragment of options, the same for everyone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from accounts.pace import too_fast
from finding.domain import read
from finding.selectors import suggest
from home.results import results_of
from publishing.bilingual import active_language

SHORTEST, LONGEST = 2, 80
ASKED = 120  # times a minute


@require_safe
@cache_control(public=True, max_age=600)
def suggestions(request: HttpRequest) -> HttpResponse:
    """Answer `?q=` with at most eight things to go to; one question to the database."""
    text = request.GET.get("q", "").replace("\x00", "").strip()
    if not SHORTEST <= len(text) <= LONGEST:
        return render(request, "home/parts/suggestions.html", {"results": []})
    if too_fast(request, "suggestions", most=ASKED):
        answer = HttpResponse(status=429)
        answer["Retry-After"] = "60"
        answer["Cache-Control"] = "no-store"
        return answer
    question = read(text)
    language = active_language()
    entries = suggest(question, language, timezone.localdate())
    results = results_of(entries, question, language)
    return render(request, "home/parts/suggestions.html", {"results": results})
