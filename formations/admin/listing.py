"""Every session with its numbers, and one session with its people."""

from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import gettext as _

from formations.domain.enrolling import OPEN
from formations.domain.states import CANCELLED, SEATED, WAITING
from formations.enrolments import people_of, sessions_with_enrolment
from formations.labels import STANDINGS, VERBS, State
from records.models import JournalEntry
from records.selectors import history, people_named
from records.services.journal import SYSTEM

from .access import OfficerView, SessionScreen

PER_PAGE = 30
SHOWN_ACTS = 50


class IndexView(OfficerView):
    """The sessions, the latest first."""

    template_name = "formations/admin/index.html"

    def get_page_title(self) -> str:
        return _("Registrations")

    def crumbs(self) -> list[dict[str, Any]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = timezone.now()
        page = Paginator(sessions_with_enrolment(), PER_PAGE).get_page(self.request.GET.get("p"))
        rows = [(row, enrolment_of(row)) for row in page]
        return super().get_context_data(**kwargs) | {
            "page_obj": page,
            "rows": [(row, it, STANDINGS[it.window.state(now)] if it else "") for row, it in rows],
        }


class SessionView(SessionScreen):
    """One session: its numbers, those who wait, those who come by commune, what was done."""

    template_name = "formations/admin/session.html"

    def get_page_title(self) -> str:
        return str(self.session.programme)

    def crumbs(self) -> list[dict[str, Any]]:
        return [{"url": "", "label": str(self.session)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        enrolment = enrolment_of(self.session)
        people = list(people_of(enrolment)) if enrolment else []
        seated = [row for row in people if row.state in SEATED]
        waiting = sorted((row for row in people if row.state == WAITING), key=lambda r: r.order)
        now = timezone.now()
        window: Any = enrolment.window if enrolment else None
        return super().get_context_data(**kwargs) | {
            "session": self.session,
            "programme": self.session.programme,
            "enrolment": enrolment,
            "standing": STANDINGS[window.state(now)] if window else "",
            "is_open": bool(window) and window.state(now) == OPEN,
            "begun": bool(window) and window.has_begun(now),
            "planned": self.session.state == State.PLANNED,
            "over": timezone.localdate(now) >= self.session.ends_on,
            "seated": seated,
            "free": max(enrolment.capacity - len(seated), 0) if enrolment else 0,
            "communes": [
                (commune, list(rows)) for commune, rows in groupby(seated, lambda r: r.commune)
            ],
            "waiting": waiting,
            "cancelled": [row for row in people if row.state == CANCELLED],
            "half_days": len(enrolment.half_days) if enrolment else 0,
            "acts": self.acts(),
        }

    def acts(self) -> list[dict[str, Any]]:
        """Return what was done to the session, the latest first."""
        entries = list(
            history(self.session)
            .filter(verb__startswith="training.")
            .order_by("-sequence")[:SHOWN_ACTS]
        )
        people = people_named({entry.actor for entry in entries})
        return [_told(entry, people) for entry in entries]


def _told(entry: JournalEntry, people: dict[str, Any]) -> dict[str, Any]:
    actor = _("the portal") if entry.actor == SYSTEM else people.get(entry.actor, entry.actor)
    return {"at": entry.at, "act": VERBS.get(entry.verb, entry.verb), "actor": actor}


def enrolment_of(session: Any) -> Any:
    """Return the session's enrolment, or None, without asking again what is known."""
    found = getattr(session, "enrolment", None)
    if found is not None:
        found.session = session
    return found
