"""The messages to read and the complements that officers wait for, of all dossiers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from label.dossiers.admin.frame import frame
from label.dossiers.permissions import may_instruct
from label.exchanges.selectors import complements_by_date, dossiers_to_read


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """List them, the oldest message and the date that has passed first."""
    if not may_instruct(request.user):
        raise Http404
    now = timezone.now()
    context = {
        "listed": [(one, one.is_overdue(now)) for one in complements_by_date()],
        "to_read": dossiers_to_read(),
        **frame(
            _("Exchanges with communes"),
            (reverse("dossier_admin:index"), _("Dossiers")),
            icon="help",
        ),
    }
    return render(request, "exchanges/admin/waiting.html", context)
