"""What each page of a dossier says of its paper: to its commune, and to who types it."""

from django.http import HttpRequest
from django.template.loader import render_to_string

from accounts.permissions import speaks_for
from label.assisted.domain.standing import CONFIRMED
from label.assisted.selectors import entry_of
from label.dossiers import contributions
from label.dossiers.models import Dossier


@contributions.register_banner
def keyed_in(request: HttpRequest, dossier: Dossier) -> str:
    """Say that the dossier came on paper and who does what now; nothing once it is confirmed."""
    entry = entry_of(dossier)
    if entry is None or entry.standing == CONFIRMED:
        return ""
    context = {
        "dossier": dossier,
        "entry": entry,
        "is_own": speaks_for(request.user, dossier.commune_id),
    }
    return render_to_string("assisted/banner.html", context, request)
