"""What a commune sees, on its dossier, of the complement that is asked of it."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone

from label.dossiers import contributions
from label.dossiers.models import Dossier
from label.exchanges.selectors import open_complement, wanted_of


@contributions.register
def asked_complement(request: HttpRequest, dossier: Dossier) -> str:
    """Show what is asked, why and until when, and the way to answering."""
    complement = open_complement(dossier)
    if complement is None:
        return ""
    context = {
        "dossier": dossier,
        "complement": complement,
        "wanted": wanted_of(complement),
        "overdue": complement.is_overdue(timezone.now()),
    }
    return render_to_string("exchanges/complement_card.html", context, request)
