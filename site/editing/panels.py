"""The admin's home page: what waits for whoever has signed in."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.permissions import page_permission_policy

from editing.selectors import waiting_for
from formations.selectors import upcoming_sessions
from label.calls.selectors import open_calls
from label.dossiers.permissions import may_act
from label.handling.selectors import waiting_dossiers

SESSIONS = 3
DOSSIERS = 5


class TodayPanel(Component):
    """What waits for me, the dossiers I was given, closing calls, coming trainings."""

    name = "today"
    template_name = "editing/today.html"
    order = 50

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return the rows of the cards; editors alone have pages that wait, officers dossiers."""
        person, now = (parent_context or {})["request"].user, timezone.now()
        acts = may_act(person)
        edits = page_permission_policy.user_has_permission(person, "change")
        return {
            "waiting": waiting_for(person) if edits else None,
            "acts": acts,
            "assigned": waiting_dossiers(person)[:DOSSIERS] if acts else [],
            "calls": sorted(open_calls(now), key=lambda call: call.closes_at),
            "sessions": upcoming_sessions(now, SESSIONS),
        }
