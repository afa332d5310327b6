"""The dossier of an address, for a member of its commune; for all others it does not exist."""

from typing import Any, cast
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache

from accounts.models import User
from label.calls.domain.form import Form
from label.calls.domain.window import Window
from label.dossiers.models import Dossier
from label.dossiers.selectors import dossier_for, form_of, window_of


@method_decorator([login_required, never_cache], name="dispatch")
class MemberView(View):
    """A page of a signed-in person, kept by no cache."""

    @property
    def person(self) -> User:
        """Return who is signed in."""
        return cast(User, self.request.user)


class DossierView(MemberView):
    """A page of one dossier: `self.dossier` and `self.form` are there when it begins."""

    dossier: Dossier
    form: Form
    window: Window

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        public_id = kwargs.pop("public_id")
        if request.user.is_authenticated:
            self.dossier = self.find(request, public_id)
            self.form = form_of(self.dossier)
            self.window = window_of(self.dossier)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def find(self, request: HttpRequest, public_id: UUID) -> Dossier:
        """Return the dossier, or answer that there is none."""
        try:
            return dossier_for(request.user, public_id)
        except Dossier.DoesNotExist as unknown:
            raise Http404 from unknown
