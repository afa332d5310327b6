"""Where each call stands: its batches, its lots, its votes."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from label.calls.selectors import listed_calls
from label.dossiers.admin.frame import frame
from label.dossiers.domain.workflow import RETAINED
from label.selection.selectors import AWAITING

from .screens import for_staff


@require_safe
@for_staff
def index(request: HttpRequest) -> HttpResponse:
    """List the calls with how many dossiers wait, are retained, and have voted."""
    calls = listed_calls().annotate(
        waiting=Count("dossiers", Q(dossiers__state__in=AWAITING)),
        retained=Count("dossiers", Q(dossiers__outcome=RETAINED)),
        voted=Count("dossiers", Q(dossiers__state="adhesion_voted")),
    )
    context = frame(pgettext("of communes", "Selection"), icon="list-ol") | {"calls": calls}
    return render(request, "selection/admin/index.html", context)
