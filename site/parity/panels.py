"""What the admin's home page and the editors show beside their own."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab

from parity.forms import DigestForm
from parity.permissions import may_see
from parity.selectors import Wish, listed
from parity.views.cockpit import board, lines

FIRST = 5


class CockpitPanel(Component):
    """The cockpit in brief, on the admin's home page."""

    name = "parity"
    template_name = "parity/panel.html"
    order = 50
    title = _("Two languages")

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        request = parent_context["request"]
        if not may_see(request.user):
            return {"shown": False}
        now = timezone.now()
        oldest = lines(listed(Wish(), now)[:FIRST], now)
        lacking = [
            (label, [tally for tally in tallies if tally.to_say])
            for label, tallies in board()
            if any(tally.to_say for tally in tallies)
        ]
        return {"shown": True, "board": lacking, "lines": oldest, "request": request}


class DigestSettingsPanel(BaseSettingsPanel):
    """How often the digest comes, in a person's account."""

    name = "digest"
    title = _("What lacks in a language")
    tab = notifications_tab
    order = 200
    form_class = DigestForm

    def is_active(self) -> bool:
        return may_see(self.user)
