"""One space as an officer reads it: members, invitations, requests, and the journal in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.views import generic

from accounts.domain.invitations import stands
from accounts.labels import REASONS, ROLES, VERBS
from accounts.selectors import (
    invitations_of,
    members_of,
    recoveries_of,
    requests_of,
    space_history,
)
from records.models import JournalEntry
from records.selectors import people_named
from records.services.journal import SYSTEM
from territory.models import Commune
from territory.selectors import communes

from .policy import ForRecoverers


@dataclass(frozen=True)
class Line:
    """An act: when, what, by whom, to whom, and as what or why."""

    at: datetime
    act: Any
    actor: str
    about: list[str]
    detail: Any


def lines(entries: Iterable[JournalEntry]) -> list[Line]:
    """Return entries of the journal in words, with the persons who have not been erased since."""
    entries = list(entries)
    codes = {code for entry in entries for code in [entry.actor, *_about(entry)]}
    people = {code: person.email for code, person in people_named(codes).items()}
    people[SYSTEM] = _("the portal")
    return [
        Line(
            at=entry.at,
            act=VERBS.get(entry.verb, entry.verb),
            actor=people.get(entry.actor, entry.actor),
            about=[people.get(code, code) for code in _about(entry)],
            detail=_detail(entry.data),
        )
        for entry in entries
    ]


def _about(entry: JournalEntry) -> list[str]:
    return [*entry.data.get("removed", []), *filter(None, [entry.data.get("member")])]


def _detail(data: dict[str, Any]) -> Any:
    role = data.get("to") or data.get("role")
    return REASONS.get(data.get("reason", "")) or ROLES.get(role or "", "")


class SpaceReadView(ForRecoverers, generic.InspectView):
    """All of a space, and the way to recover it."""

    any_permission_required = ["view"]
    template_name = "accounts/admin/space.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        commune = get_object_or_404(communes(), pk=self.object.pk)
        now = timezone.now()
        return super().get_context_data(**kwargs) | {
            "commune": commune,
            "members": members_of(commune),
            "invitations": [
                (invitation, stands(invitation.expires_at, now))
                for invitation in invitations_of(commune)
            ],
            "requests": requests_of(commune),
            "recoveries": recoveries_of(commune),
            "lines": lines(space_history(commune)),
        }

    def get_page_title(self) -> str:
        return _("Space of the commune")


def commune_of_space(pk: int) -> Commune:
    """Return the commune whose space has this key, or answer that there is none."""
    return get_object_or_404(communes(), pk=pk)
