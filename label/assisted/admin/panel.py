"""What the dossier's page shows officers of its paper."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from label.assisted.labels import STANDINGS
from label.assisted.permissions import may_key_in
from label.assisted.selectors import entries_of
from label.dossiers.admin import panels
from label.dossiers.models import Dossier


@panels.register(order=4, title=_("Paper dossier"))
def paper(request: HttpRequest, dossier: Dossier) -> str:
    """Show when the paper came, who keys it in, and where that stands."""
    listed = list(entries_of(dossier))
    if not listed:
        return ""
    context = {
        "listed": [(one, STANDINGS[one.standing]) for one in listed],
        "may_key_in": may_key_in(request.user),
    }
    return render_to_string("assisted/admin/panel.html", context, request)
