"""Asking for access, and the members' answer."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.forms import RoleForm
from accounts.models import AccessRequest
from accounts.selectors import requests_of
from accounts.services import errors
from accounts.services.requests import decline_access, grant_access, request_access
from territory.selectors import commune_by_code

from .acts import REFUSALS, ActView
from .space import PersonView


class AskView(PersonView):
    """One button, for someone whose commune has a space already."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        commune = commune_by_code(code)
        if commune is None:
            raise Http404
        try:
            request_access(commune=commune, user=self.person, now=timezone.now())
        except errors.AlreadyAMember:
            return redirect("spaces:show", code)
        except errors.NoSpaceYet:
            messages.info(request, _("Nobody has opened this commune's space yet: you can do so."))
        except errors.TooMany as refusal:
            messages.error(request, str(REFUSALS[type(refusal)][0]))
        else:
            messages.success(
                request, _("Your request is sent. You get a letter when a member has answered.")
            )
        return redirect("dossiers:list")


class AnswerView(ActView):
    """Let someone in with a role, or leave them out."""

    template_name = "accounts/spaces/answer.html"
    form_class = RoleForm
    title = gettext_lazy("Request for access")
    lead = gettext_lazy("Accept only if you know this person: they will see all dossiers.")
    button = gettext_lazy("Accept")
    done = gettext_lazy("The request is accepted.")
    asked: AccessRequest

    def post(self, request: HttpRequest, **key: int) -> HttpResponse:
        if "decline" not in request.POST:
            return super().post(request, **key)
        self.find(**key)
        return self.decline(request)

    def find(self, **key: int) -> None:
        self.asked = get_object_or_404(requests_of(self.commune), pk=key["asked"])
        self.about = self.asked.user.email

    def act(self, data: dict[str, Any]) -> None:
        grant_access(request=self.asked, by=self.person, **data)

    def decline(self, request: HttpRequest) -> HttpResponse:
        """Leave them out."""
        try:
            decline_access(request=self.asked, by=self.person)
        except (errors.NotAMember, errors.RequestGone) as gone:
            raise Http404 from gone
        messages.success(request, _("The request is declined."))
        return redirect(self.home())
