"""Opening one's commune's space without anything else to begin."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.labels import ROLES
from accounts.services.spaces import SpaceTaken, TooMany, claim_space
from territory.forms import CommuneField
from territory.models import Commune

from .space import PersonView


class OpeningForm(forms.Form):
    """Which commune, and in what role."""

    commune = CommuneField(label=gettext_lazy("Your commune"))
    role = forms.ChoiceField(
        label=gettext_lazy("Your role in the commune"),
        choices=list(ROLES.items()),
        widget=forms.RadioSelect,
    )


class OpenView(PersonView):
    """The first of a commune opens its space; whoever comes later asks to be let in."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(OpeningForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = OpeningForm(request.POST)
        if not form.is_valid():
            return self.show(form, status=422)
        commune = form.cleaned_data["commune"]
        try:
            claim_space(user=self.person, commune=commune, role=form.cleaned_data["role"])
        except SpaceTaken:
            words = _("This commune already has a space. Ask one of its members to let you in.")
            form.add_error("commune", words)
            return self.show(form, status=422, taken=commune)
        except TooMany:
            words = _("You have opened as many spaces as one day allows. Try again tomorrow.")
            form.add_error("commune", words)
            return self.show(form, status=429)
        messages.success(request, _("The space of your commune is open."))
        return HttpResponseRedirect(self.onward() or reverse("spaces:show", args=[commune.code]))

    def onward(self) -> str:
        """Return where the person came from, an address of this portal, or nothing."""
        asked = self.request.GET.get("next", "")
        host = {self.request.get_host()}
        return asked if url_has_allowed_host_and_scheme(asked, host) else ""

    def show(
        self, form: OpeningForm, status: int = 200, taken: Commune | None = None
    ) -> HttpResponse:
        """Show the form; a `taken` space can be asked for."""
        context: dict[str, Any] = {"form": form, "taken": taken}
        return render(self.request, "accounts/spaces/open.html", context, status=status)
