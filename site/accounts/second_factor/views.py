"""The screens between a password and the administration, and each person's own factors."""

import json
from typing import Any, ClassVar

import segno
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import clear_totp_secret, get_totp_secret
from allauth.mfa.webauthn.internal import auth as webauthn
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import get_user
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, TemplateView, View

from accounts.domain.second_factor import Step, is_fresh
from accounts.labels import FACTORS
from accounts.selectors import factors_of
from accounts.services.errors import LastFactor
from accounts.services.second_factor import (
    add_app,
    add_key,
    keep_codes,
    remove_factor,
    renew_codes,
)

from .forms import AppForm, KeyForm, ProveForm, TouchForm, forget_attempts
from .gate import NEXT, WAYS, is_staff
from .proof import CODES, note_proof, proven_at, step


@method_decorator(never_cache, name="dispatch")
class OwnFactor:
    """A screen for somebody of the staff who stands at one of the steps that it is for."""

    steps: ClassVar[set[Step]] = set()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.STAFF_SECOND_FACTOR:
            raise Http404
        self.person: Any = get_user(request)
        if not is_staff(self.person):
            return HttpResponseRedirect(reverse("wagtailadmin_login"))
        where = step(request, self.person)
        if where not in self.steps:
            return HttpResponseRedirect(reverse(WAYS.get(where, "second_factor:own")))
        if where is Step.IN and not isinstance(self, ProveView) and not self._is_fresh(request):
            request.session[NEXT] = reverse("second_factor:own")
            return HttpResponseRedirect(reverse("second_factor:prove"))
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc,no-any-return]

    def _is_fresh(self, request: HttpRequest) -> bool:
        at = proven_at(request, list(factors_of(self.person)))
        return at is not None and is_fresh(at, timezone.now())

    def go_on(self, request: HttpRequest) -> HttpResponse:
        """Lead to where the person was going, within the administration."""
        target = request.session.pop(NEXT, "")
        safe = url_has_allowed_host_and_scheme(target, None)
        return HttpResponseRedirect(target if safe else reverse("wagtailadmin_home"), status=303)


class Refusing:
    """A form with something to mend is answered with 422."""

    def form_invalid(self, form: Any) -> HttpResponse:
        context = self.get_context_data(form=form)  # type: ignore[attr-defined]
        return self.render_to_response(context, status=422)  # type: ignore[attr-defined,no-any-return]


class ProveView(OwnFactor, Refusing, FormView):
    """Asks for the code, or for the touch of a key."""

    steps: ClassVar = {Step.PROVE, Step.IN}
    form_class = ProveForm
    template_name = "accounts/second_factor/prove.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"user": self.person}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "credential" not in request.POST:
            return super().post(request, *args, **kwargs)
        touched = TouchForm(request.POST, user=self.person)
        if touched.is_valid():
            return self.proven(touched.cleaned_data["credential"])
        context = self.get_context_data(form=ProveForm(user=self.person), touched=touched)
        return self.render_to_response(context, status=422)

    def form_valid(self, form: ProveForm) -> HttpResponse:
        assert form.factor is not None  # noqa: S101
        return self.proven(form.factor)

    def proven(self, factor: Authenticator) -> HttpResponse:
        """Open the administration."""
        forget_attempts(self.person)
        note_proof(self.request, factor)
        return self.go_on(self.request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kinds = set(factors_of(self.person).values_list("type", flat=True))
        options = {}
        if "webauthn" in kinds:
            options = dict(webauthn.begin_authentication(self.person))
        return super().get_context_data(**kwargs) | {
            "options": json.dumps(options, default=dict) if options else "",
        }


class OwnView(OwnFactor, TemplateView):
    """Before the first factor: the choice. Afterwards: what the person holds."""

    steps: ClassVar = {Step.SET_UP, Step.IN}
    template_name = "accounts/second_factor/own.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        factors = list(factors_of(self.person))
        held = [factor for factor in factors if factor.type != CODES]
        return super().get_context_data(**kwargs) | {
            "rows": [
                (factor, FACTORS[factor.type], factor.data.get("name", "")) for factor in held
            ],
            "left": sum(len(f.wrap().get_unused_codes()) for f in factors if f.type == CODES),
        }


class AppView(OwnFactor, Refusing, FormView):
    """Shows the secret, as a drawing and as letters, and asks for the first code."""

    steps: ClassVar = {Step.SET_UP, Step.IN}
    form_class = AppForm
    template_name = "accounts/second_factor/app.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"user": self.person, "secret": get_totp_secret()}

    def form_valid(self, form: AppForm) -> HttpResponse:
        factor = add_app(user=self.person, secret=form.secret)
        clear_totp_secret(self.request)
        forget_attempts(self.person)
        return added(self.request, factor)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        secret = get_totp_secret()
        url = get_adapter().build_totp_url(self.person, secret)
        groups = [secret[at : at + 4] for at in range(0, len(secret), 4)]
        drawing = segno.make(url, error="m").svg_data_uri(scale=5, border=3, light="#fff")
        return context | {"drawing": drawing, "groups": groups, "url": url}


class KeyView(OwnFactor, Refusing, FormView):
    """Asks for a name, and for the touch of a new key."""

    steps: ClassVar = {Step.SET_UP, Step.IN}
    form_class = KeyForm
    template_name = "accounts/second_factor/key.html"

    def form_valid(self, form: KeyForm) -> HttpResponse:
        factor = add_key(
            user=self.person,
            name=form.cleaned_data["name"],
            credential=form.cleaned_data["credential"],
        )
        return added(self.request, factor)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        options = dict(webauthn.begin_registration(self.person, False))
        return super().get_context_data(**kwargs) | {
            "options": json.dumps(options, default=dict),
        }


class CodesView(OwnFactor, TemplateView):
    """Shows the recovery codes until the person says that they are written down."""

    steps: ClassVar = {Step.KEEP_CODES}
    template_name = "accounts/second_factor/codes.html"

    def post(self, request: HttpRequest) -> HttpResponse:
        keep_codes(user=self.person)
        return self.go_on(request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        codes = factors_of(self.person).get(type=CODES).wrap().get_unused_codes()
        pairs = [f"{code[:4]} {code[4:]}" for code in codes]
        return super().get_context_data(**kwargs) | {"codes": pairs}


class RenewView(OwnFactor, View):
    """Draws new recovery codes."""

    steps: ClassVar = {Step.IN}

    def post(self, request: HttpRequest) -> HttpResponse:
        renew_codes(user=self.person)
        factor = factors_of(self.person).exclude(type=CODES).first()
        assert factor is not None  # noqa: S101
        note_proof(request, factor)
        return HttpResponseRedirect(reverse("second_factor:codes"), status=303)


class RemoveView(OwnFactor, View):
    """Takes off one of several factors."""

    steps: ClassVar = {Step.IN}

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            remove_factor(user=self.person, pk=pk)
        except Authenticator.DoesNotExist:
            raise Http404 from None
        except LastFactor:
            messages.error(request, _("Add another factor first: one must always be there."))
        else:
            messages.success(request, _("The factor is removed."))
        return HttpResponseRedirect(reverse("second_factor:own"), status=303)


def added(request: HttpRequest, factor: Authenticator) -> HttpResponse:
    """Count the new factor as shown, and lead to the codes or back to what the person holds."""
    note_proof(request, factor)
    messages.success(request, _("The factor is set up."))
    unread = not factors_of(factor.user).get(type=CODES).wrap().did_view
    return HttpResponseRedirect(
        reverse("second_factor:codes" if unread else "second_factor:own"), status=303
    )
