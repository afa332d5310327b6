"""Who has given a password alone is nobody yet, and is led from the administration to the proof."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import get_user
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from accounts.domain.second_factor import Step
from accounts.permissions import is_staff_person

from .proof import step

NEXT = "second_factor_next"
WAYS = {
    Step.PROVE: "second_factor:prove",
    Step.SET_UP: "second_factor:own",
    Step.KEEP_CODES: "second_factor:codes",
}
# What signing in itself is made of: addresses that begin like these, and these alone.
BEGINNINGS = ("wagtailadmin_password_reset",)
ALONE = (
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_sprite",
    "admin_words",
    *(f"second_factor:{name}" for name in ("own", "prove", "app", "key", "codes", "renew")),
)


class SecondFactorGate:
    """A middleware behind Django's own, which knows who has given the password."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not settings.STAFF_SECOND_FACTOR:
            return self.get_response(request)
        # Everywhere, not in the administration alone: previews, documents and files as well.
        request.user = SimpleLazyObject(lambda: _admitted(request))  # type: ignore[assignment]
        if not _is_guarded(request.path_info):
            return self.get_response(request)
        person = get_user(request)
        if not is_staff(person) or (where := step(request, person)) is Step.IN:
            return self.get_response(request)
        if request.method == "GET" and "text/html" in request.headers.get("Accept", "text/html"):
            request.session[NEXT] = request.get_full_path()
        return HttpResponseRedirect(reverse(WAYS[where]))


def is_staff(person: Any) -> bool:
    """Say whether somebody who has signed in works in the administration."""
    return bool(person.is_authenticated and is_staff_person(person))


def _admitted(request: HttpRequest) -> Any:
    person = get_user(request)
    if is_staff(person) and step(request, person) is not Step.IN:
        return AnonymousUser()
    return person


def _is_guarded(path: str) -> bool:
    if not path.startswith(reverse("wagtailadmin_home")):
        return False
    if path in {reverse(name) for name in ALONE}:
        return False
    return not path.startswith(tuple(reverse(name) for name in BEGINNINGS))
