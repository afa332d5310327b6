"""Taking an invitation back, and coming in with the letter."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.selectors import invitations_of
from accounts.services.errors import InvitationUnusable, NotAMember
from accounts.services.invitations import (
    accept_invitation,
    usable_invitation,
    withdraw_invitation,
)

from .space import PersonView, SpaceView


class WithdrawView(SpaceView):
    """One button in the list of invitations."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, invitation: int) -> HttpResponse:
        found = get_object_or_404(invitations_of(self.commune), pk=invitation)
        try:
            withdraw_invitation(invitation=found, by=self.person)
        except NotAMember as gone:
            raise Http404 from gone
        messages.success(request, _("The invitation is withdrawn."))
        return redirect(self.home())


class AcceptView(PersonView):
    """The page that the letter opens, to the person of its address only.

    Whatever else came is answered alike, as what is not there.
    """

    def get(self, request: HttpRequest, public_id: UUID, token: str) -> HttpResponse:
        try:
            invitation = usable_invitation(**self.key(public_id, token))
        except InvitationUnusable:
            return self.refuse()
        return render(request, "accounts/spaces/accept.html", {"invitation": invitation})

    def post(self, request: HttpRequest, public_id: UUID, token: str) -> HttpResponse:
        try:
            place = accept_invitation(**self.key(public_id, token))
        except InvitationUnusable:
            return self.refuse()
        messages.success(request, _("You are now a member of this space."))
        return redirect("spaces:show", place.commune.code)

    def key(self, public_id: UUID, token: str) -> dict[str, Any]:
        """Return what opens an invitation."""
        return {
            "public_id": public_id,
            "token": token,
            "user": self.person,
            "now": timezone.now(),
        }

    def refuse(self) -> HttpResponse:
        """Say what may be the matter, and not which."""
        return render(self.request, "accounts/spaces/unusable.html", status=404)
