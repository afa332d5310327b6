"""The dossier of an address, for its commune and, on some pages, for who types it from its paper.

For all others it does not exist.
"""

from typing import Any, cast
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache

from accounts.models import User
from accounts.views.signed_out import signed_out, was_typed
from label.calls.domain.form import Form
from label.dossiers.domain.gate import Gate
from label.dossiers.models import Dossier
from label.dossiers.selectors import dossier_for, dossiers_filled_by, form_of, gate_read
from label.dossiers.services.errors import NotAMember


@method_decorator(never_cache, name="dispatch")
class MemberView(View):
    """A page of a signed-in person, kept by no cache."""

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


class DossierView(MemberView):
    """A page of one dossier: it, its form and its gate are there when the page begins."""

    # Whether who types the dossier for its commune is admitted, besides its members.
    admits_typists = False
    is_typed: bool = False

    dossier: Dossier
    form: Form
    gate: Gate

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        public_id = kwargs.pop("public_id")
        if request.user.is_authenticated:
            self.dossier = self.find(request, public_id)
            self.form = form_of(self.dossier)
            self.gate = gate_read(self.dossier)
        try:
            return super().dispatch(request, *args, **kwargs)
        except NotAMember as unknown:  # they were, when the page began
            raise Http404 from unknown

    def find(self, request: HttpRequest, public_id: UUID) -> Dossier:
        """Return the dossier, or answer that there is none."""
        try:
            return dossier_for(request.user, public_id)
        except Dossier.DoesNotExist as unknown:
            typed = dossiers_filled_by(request.user) if self.admits_typists else None
            found = typed.filter(public_id=public_id).first() if typed is not None else None
            if found is None:
                raise Http404 from unknown
            self.is_typed = True
            return found
