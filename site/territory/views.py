"""Communes while a name is being typed."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from .selectors import search_communes

SHORTEST, LONGEST, MOST = 2, 80, 10


@require_GET
@cache_control(public=True, max_age=86_400)
def suggestions(request: HttpRequest) -> JsonResponse:
    """Answer `?q=` with at most ten communes, labelled in the language of the address.

    The same for everyone, so that any cache may keep it. Shorter texts than two letters and longer
    ones than eighty find nothing.
    """
    text = request.GET.get("q", "").strip()
    found = search_communes(text, limit=MOST) if SHORTEST <= len(text) <= LONGEST else []
    rows = [{"code": commune.code, "label": commune.label} for commune in found]
    return JsonResponse({"communes": rows}, json_dumps_params={"ensure_ascii": False})
