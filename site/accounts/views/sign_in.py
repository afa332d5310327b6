"""Signing in: an address, a code."""

from typing import Any

from allauth.account.views import ConfirmLoginCodeView, RequestLoginCodeView
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from accounts.models import User
from accounts.one_at_a_time import one_at_a_time
from accounts.permissions import is_staff_person
from accounts.services.people import open_account
from publishing.bilingual import active_language


class SignInView(RequestLoginCodeView):
    """Ask for the address; a new one gets an account, a member of staff a word on passwords."""

    template_name = "accounts/sign_in.html"

    def _redirect_to_pending_stage(
        self, request: HttpRequest, stage: Any
    ) -> HttpResponseRedirect | None:
        """Show the form while a code is awaited as well: the address may have been wrong."""
        return None

    def form_valid(self, form: Any) -> HttpResponse:
        email = form.cleaned_data["email"].strip().lower()
        known = User.objects.filter(email=email).first()
        # One commit, whoever it is: a new address takes no longer than a known one.
        with transaction.atomic():
            if known is None:
                form._user = open_account(email=email, language=active_language())
            elif not known.is_active or is_staff_person(known):
                form._user = None
            return super().form_valid(form)


class CodeView(ConfirmLoginCodeView):
    """Ask for the code. Codes that come at once in one session are weighed one after the other."""

    template_name = "accounts/code.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return super().dispatch(request, *args, **kwargs)
        with one_at_a_time(request.session):
            return super().dispatch(request, *args, **kwargs)
