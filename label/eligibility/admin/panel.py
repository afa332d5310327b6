"""What the dossier's page shows of its eligibility."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from label.dossiers.admin import panels
from label.dossiers.models import Dossier
from label.dossiers.selectors import last_deposit
from label.eligibility.domain.standing import standing
from label.eligibility.labels import ADVICE
from label.eligibility.selectors import judged


@panels.register(order=20, title=_("Eligibility"))
def eligibility(request: HttpRequest, dossier: Dossier) -> str:
    """Show each prerequisite with what stands, and the way to ruling on it."""
    deposit = last_deposit(dossier)
    listed = judged(deposit) if deposit else []
    if not listed:
        return ""
    counted = standing(one.ruled for one in listed)
    context = {"dossier": dossier, "listed": listed, "advice": ADVICE[counted.advice]}
    return render_to_string("eligibility/admin/panel.html", context, request)
