"""The registrations of a commune, in its space."""

from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.views.space import SpaceView
from formations.enrolments import coming_offers, registrations_of
from formations.models import Registration
from formations.services import answering, errors


class ListView(SpaceView):
    """Who is registered for what."""

    def get(self, request: HttpRequest) -> HttpResponse:
        now = timezone.now()
        rows = list(registrations_of(self.commune))
        groups = [
            (session, list(people))
            for session, people in groupby(rows, key=lambda row: row.enrolment.session)
        ]
        context = {
            "commune": self.commune,
            "groups": [
                (session, people, people[0].enrolment.window.has_begun(now))
                for session, people in groups
            ],
            "offers": coming_offers(now),
        }
        return render(request, "formations/registrations.html", context)


class OneView(SpaceView):
    """One registration of the commune."""

    def registration(self, public_id: UUID) -> Registration:
        """Return it, or answer that there is none."""
        return get_object_or_404(registrations_of(self.commune), public_id=public_id)

    def onward(self) -> HttpResponse:
        """Go back to the list."""
        return redirect("registrations:commune", self.commune.code)

    def refused(self) -> HttpResponse:
        """Say that it is too late, or done already in another way."""
        messages.error(self.request, _("This registration can no longer be changed here."))
        return self.onward()


class ConfirmView(OneView):
    """One button."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, public_id: UUID) -> HttpResponse:
        row = self.registration(public_id)
        try:
            answering.confirm(registration=row, by=self.person, now=timezone.now())
        except errors.WrongState:
            return self.refused()
        messages.success(request, _("The participation is confirmed. Thank you."))
        return self.onward()


class CancelView(OneView):
    """Ask once more, then cancel."""

    def get(self, request: HttpRequest, public_id: UUID) -> HttpResponse:
        row = self.registration(public_id)
        if row.is_cancelled or row.enrolment.window.has_begun(timezone.now()):
            return self.refused()
        context: dict[str, Any] = {"commune": self.commune, "registration": row}
        return render(request, "formations/cancel.html", context)

    def post(self, request: HttpRequest, public_id: UUID) -> HttpResponse:
        row = self.registration(public_id)
        try:
            answering.cancel(registration=row, by=self.person, now=timezone.now())
        except errors.WrongState:
            return self.refused()
        messages.success(request, _("The registration is cancelled."))
        return self.onward()
