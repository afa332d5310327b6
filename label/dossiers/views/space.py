"""The commune's space: its dossiers, and starting one."""

from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.selectors import communes_of, requests_by
from accounts.services.spaces import SpaceTaken, TooMany, claim_space
from label.calls.domain.window import WindowState
from label.calls.models import Call
from label.dossiers.domain.gate import Gate
from label.dossiers.domain.workflow import COMPLEMENT_REQUESTED
from label.dossiers.forms import StartForm
from label.dossiers.models import Dossier
from label.dossiers.selectors import (
    call_to_answer,
    calls_to_answer,
    dossiers_of,
    gate_of,
    starts_taken,
    window_of,
)
from label.dossiers.services.errors import CallNotOpen
from label.dossiers.services.start import start_dossier
from publishing.bilingual import active_language
from territory.models import Commune

from .access import MemberView


def gate_line(dossier: Dossier, now: datetime) -> tuple[WindowState, Gate | None]:
    """Return how the call stands for a dossier, and the gate of a complement."""
    if dossier.state != COMPLEMENT_REQUESTED:
        return window_of(dossier).state(now), None
    gate = gate_of(dossier)
    return gate.state(now), gate


class ListView(MemberView):
    """The dossiers of the person's communes, and the calls that are open."""

    def get(self, request: HttpRequest) -> HttpResponse:
        now = timezone.now()
        dossiers = list(dossiers_of(self.person))
        return render(
            request,
            "dossiers/list.html",
            {
                "dossiers": [(d, *gate_line(d, now)) for d in dossiers],
                "communes": list(communes_of(self.person)),
                "asked": list(requests_by(self.person)),
                "calls": calls_to_answer(self.person, now),
            },
        )


class StartView(MemberView):
    """Whose dossier it is; then the dossier, new or as it stands."""

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        call = self.find(slug)
        mine = list(communes_of(self.person)[:2])
        if len(mine) == 1:
            existing = dossiers_of(self.person).filter(call=call).first()
            if existing:
                return redirect("dossiers:overview", existing.public_id)
        form = StartForm(initial={"commune": request.GET.get("commune", "")})
        return self.show(request, call, form, mine)

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        call = self.find(slug)
        form = StartForm(request.POST)
        mine = list(communes_of(self.person))
        if not form.is_valid():
            return self.show(request, call, form, mine, status=422)
        commune = form.cleaned_data["commune"]
        try:
            claim_space(user=self.person, commune=commune, role=form.cleaned_data["role"])
            dossier = start_dossier(
                call=call,
                commune=commune,
                user=self.person,
                language=active_language(),
                now=timezone.now(),
            )
        except SpaceTaken:
            form.add_error(
                "commune",
                _("This commune already has a space. Ask one of its members to let you in."),
            )
            return self.show(request, call, form, mine, status=422, taken=commune)
        except TooMany:
            form.add_error(
                "commune",
                _("You have opened as many spaces as one day allows. Try again tomorrow."),
            )
            return self.show(request, call, form, mine, status=429)
        except CallNotOpen:
            form.add_error("commune", _("The call takes no dossier of this commune now."))
            return self.show(request, call, form, mine, status=409)
        messages.success(request, _("Your draft is open. It is kept as you go."))
        return HttpResponseRedirect(reverse("dossiers:overview", args=[dossier.public_id]))

    def find(self, slug: str) -> Call:
        """Return the call, or answer that there is none."""
        try:
            return call_to_answer(slug)
        except Call.DoesNotExist as unknown:
            raise Http404 from unknown

    def show(
        self,
        request: HttpRequest,
        call: Call,
        form: StartForm,
        mine: list,
        status: int = 200,
        taken: Commune | None = None,
    ) -> HttpResponse:
        """Show the form, or when the call opens or closed; a `taken` space can be asked for."""
        context = {
            "call": call,
            "form": form,
            "communes": mine,
            "closed": call.window.state(timezone.now()) == "closed",
            "state": starts_taken(call, timezone.now()),
            "taken": taken,
        }
        return render(request, "dossiers/start.html", context, status=status)
