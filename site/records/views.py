"""The demonstration's mailbox: nothing leaves there, and everything can be read."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from . import letters
from .models import OutboxMessage
from .selectors import mails

PAGE = 10


@never_cache
@require_safe
def mailbox(request: HttpRequest) -> HttpResponse:
    """List the mails that would have left, newest first. Only where nothing is real."""
    if not settings.DEMONSTRATION:
        raise Http404
    page = Paginator(mails(), PAGE).get_page(request.GET.get("page"))
    shown = [(message, _parts(message)) for message in page]
    return render(request, "records/mailbox.html", {"page_obj": page, "shown": shown})


def _parts(message: OutboxMessage) -> list[letters.Part]:
    return letters.parts(message.subject, message.text, message.languages.split(","))
