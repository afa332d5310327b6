"""The space of a commune, for its members; for all others it does not exist."""

from typing import Any, cast

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache

from accounts.domain.invitations import stands
from accounts.models import User
from accounts.selectors import invitations_of, members_of, requests_of, space_of
from territory.models import Commune

from .signed_out import signed_out, was_typed


@method_decorator(never_cache, name="dispatch")
class PersonView(View):
    """A page of a signed-in person, kept by no cache; nothing typed is lost by being signed out."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated:
            return super().dispatch(request, *args, **kwargs)
        if was_typed(request):
            return signed_out(request)
        return redirect_to_login(request.get_full_path())

    @property
    def person(self) -> User:
        """Return who is signed in."""
        return cast(User, self.request.user)


class SpaceView(PersonView):
    """A page of one space: `self.commune` is there when it begins."""

    commune: Commune

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        code = kwargs.pop("code")
        if request.user.is_authenticated:
            try:
                self.commune = space_of(request.user, code)
            except Commune.DoesNotExist as unknown:
                raise Http404 from unknown
        return super().dispatch(request, *args, **kwargs)

    def home(self) -> str:
        """Return the address of the space itself."""
        return reverse("spaces:show", args=[self.commune.code])


class ShowView(SpaceView):
    """Who is in, who is invited, who asks to come in."""

    def get(self, request: HttpRequest) -> HttpResponse:
        now = timezone.now()
        members = list(members_of(self.commune))
        context = {
            "commune": self.commune,
            "members": members,
            "alone": len(members) == 1,
            "invitations": [
                (invitation, stands(invitation.expires_at, now))
                for invitation in invitations_of(self.commune)
            ],
            "requests": list(requests_of(self.commune)),
        }
        return render(request, "accounts/spaces/show.html", context)
