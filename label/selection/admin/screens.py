"""What the screens of the selection share: who may see them, and where they stand."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import pgettext

from label.calls.models import Call
from label.dossiers.admin.frame import frame
from label.dossiers.permissions import may_instruct
from label.dossiers.refusals import refusal_words
from label.dossiers.services.errors import Refused

View = Callable[..., HttpResponseBase]


def for_staff(view: View) -> View:
    """Answer 404 to whoever does not read dossiers."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_instruct(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


def acting(may: Callable[[Any], bool]) -> Callable[[View], View]:
    """Answer 404 to an act of someone who may look only."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method == "POST" and not may(request.user):
                raise Http404
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def tell(request: HttpRequest, refusal: Refused) -> None:
    """Say on the next page why an act was refused."""
    messages.error(request, refusal_words(refusal))


def call_of(slug: str) -> Call:
    """Return a call, or answer that there is none."""
    return get_object_or_404(Call, slug=slug)


def framed(title: str, subtitle: str = "", *way: tuple[str, str]) -> dict[str, Any]:
    """Return the frame of a screen that lies under the selection."""
    above = (reverse("selection:index"), pgettext("of communes", "Selection"))
    return frame(title, above, *way, subtitle=subtitle, icon="list-ol")
