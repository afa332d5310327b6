"""What the dossier's page shows of its complements and messages."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from label.dossiers.admin import panels
from label.dossiers.domain.workflow import SCREENING, SUBMITTED
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act
from label.exchanges.domain.messages import OFFICERS
from label.exchanges.selectors import complements_of, unread


@panels.register(order=10, title=_("Complements"))
def complements(request: HttpRequest, dossier: Dossier) -> str:
    """Show what was asked of the commune, and the way to asking."""
    listed = list(complements_of(dossier))
    may_ask = may_act(request.user) and dossier.state in (SUBMITTED, SCREENING)
    if not listed and not may_ask:
        return ""
    now = timezone.now()
    context = {
        "dossier": dossier,
        "listed": [(one, one.is_overdue(now)) for one in listed],
        "may_ask": may_ask,
    }
    return render_to_string("exchanges/admin/panel.html", context, request)


@panels.register(order=11, title=_("Messages"))
def messages(request: HttpRequest, dossier: Dossier) -> str:
    """Show how many messages wait, and the way to them."""
    context = {"dossier": dossier, "count": unread(dossier, reader=OFFICERS).count()}
    return render_to_string("exchanges/admin/messages_panel.html", context, request)
