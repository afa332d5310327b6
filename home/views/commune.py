"""The public page of a commune: who it is, how many live there, what is on in its region."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from home.selectors import applicable_calls, next_sessions_in
from territory.selectors import commune_by_code


@require_safe
def commune(request: HttpRequest, code: str) -> HttpResponse:
    """Show a commune by its HCP code. Whether it has a dossier is never told."""
    found = commune_by_code(code)
    if found is None:
        raise Http404
    now = timezone.now()
    region = found.province.region
    context = {
        "commune": found,
        "province": found.province,
        "region": region,
        "calls": applicable_calls(now),
        "sessions": next_sessions_in(region.code, now),
    }
    return render(request, "home/commune.html", context)
