"""The acts of members, one page each: what it does, what it needs, a button."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.forms import InvitationForm, RoleForm, SuccessorForm
from accounts.models import Membership
from accounts.selectors import members_of
from accounts.services import errors, invitations, members

from .space import SpaceView

REFUSALS: dict[type[errors.Refused], tuple[Any, int]] = {
    errors.AlreadyAMember: (_("This address already has a place in the space."), 422),
    errors.LastMember: (_("You are the only member: hand over your place first."), 409),
    errors.RequestGone: (_("This request was answered already."), 409),
    errors.TooManyTokens: (_("The space has ten tokens: revoke one of them first."), 409),
    errors.TooMany: (
        _("As many letters as one day allows have been sent. Try again tomorrow."),
        429,
    ),
}


class ActView(SpaceView):
    """Shows the page, reads the form, acts, says that it was done."""

    form_class: type[forms.Form] = forms.Form
    template_name = "accounts/spaces/act.html"
    title: Any
    lead: Any
    button: Any
    done: Any = ""
    danger = False
    about = ""

    def get(self, request: HttpRequest, **key: int) -> HttpResponse:
        self.find(**key)
        return self.show(self.form_class(initial=self.initial()))

    def post(self, request: HttpRequest, **key: int) -> HttpResponse:
        self.find(**key)
        form = self.form_class(request.POST)
        if not form.is_valid():
            return self.show(form, status=422)
        try:
            self.act(form.cleaned_data)
        except errors.NotAMember as gone:
            raise Http404 from gone
        except errors.Refused as refusal:
            words, status = REFUSALS[type(refusal)]
            form.add_error(None, words)
            return self.show(form, status=status)
        return self.succeed()

    def succeed(self) -> HttpResponse:
        """Answer that it was done."""
        messages.success(self.request, str(self.done))
        return HttpResponseRedirect(self.onward())

    def find(self, **key: int) -> None:
        """Look up what the act is about, in this space only."""

    def initial(self) -> dict[str, Any]:
        """Return what the form begins with."""
        return {}

    def act(self, data: dict[str, Any]) -> None:
        """Do it. Raises what the services raise."""
        raise NotImplementedError

    def onward(self) -> str:
        """Return where to go once it is done."""
        return self.home()

    def show(self, form: forms.Form, status: int = 200) -> HttpResponse:
        """Show the page."""
        context = {"act": self, "commune": self.commune, "form": form, "back": self.home()}
        return render(self.request, self.template_name, context, status=status)


class InviteView(ActView):
    """Invite a colleague."""

    form_class = InvitationForm
    title = _("Invite a colleague")
    lead = _("They get a letter that is valid for 14 days. All members of a space may do the same.")
    button = _("Send the invitation")
    done = _("The invitation is on its way.")

    def act(self, data: dict[str, Any]) -> None:
        invitations.invite(commune=self.commune, by=self.person, now=timezone.now(), **data)


class OfferView(ActView):
    """Hand over one's place."""

    form_class = SuccessorForm
    title = _("Hand over my place")
    lead = _(
        "Your successor gets a letter and takes your role. "
        "You leave the space when they accept, not before."
    )
    button = _("Send the letter")
    done = _("The letter is on its way. You keep your place until it is accepted.")

    def act(self, data: dict[str, Any]) -> None:
        members.offer_place(commune=self.commune, by=self.person, now=timezone.now(), **data)


class LeaveView(ActView):
    """Leave the space."""

    title = _("Leave the space")
    lead = _("You will no longer see the commune's dossiers. They stay the commune's.")
    button = _("Leave the space")
    done = _("You have left the space.")
    danger = True

    @property
    def alone(self) -> bool:
        """Tell whether nobody else is there, so that one cannot leave."""
        return members_of(self.commune).count() == 1

    def act(self, data: dict[str, Any]) -> None:
        members.leave_space(commune=self.commune, user=self.person)

    def onward(self) -> str:
        return reverse("dossiers:list")


class MemberActView(ActView):
    """An act on one member: `self.place`."""

    place: Membership

    def find(self, **key: int) -> None:
        self.place = get_object_or_404(members_of(self.commune), pk=key["place"])
        self.about = self.place.user.email


class RoleView(MemberActView):
    """Change a member's role."""

    form_class = RoleForm
    title = _("Change a role")
    lead = _("The role is shown to the members and to the portal's team.")
    button = _("Change the role")
    done = _("The role is changed.")

    def initial(self) -> dict[str, Any]:
        return {"role": self.place.role}

    def act(self, data: dict[str, Any]) -> None:
        members.change_role(place=self.place, by=self.person, **data)


class RemoveView(MemberActView):
    """Take a member out."""

    title = _("Remove a member")
    lead = _(
        "They no longer see the commune's dossiers, and the invitations that they sent are "
        "withdrawn. All members are told by letter, they too."
    )
    button = _("Remove this member")
    done = _("The member is removed.")
    danger = True

    def get(self, request: HttpRequest, **key: int) -> HttpResponse:
        answer = super().get(request, **key)
        if self.place.user_id == self.person.pk:
            return redirect("spaces:leave", self.commune.code)
        return answer

    def act(self, data: dict[str, Any]) -> None:
        members.remove_member(place=self.place, by=self.person)
