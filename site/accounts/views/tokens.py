"""The tokens of a space: making one, which is shown once, and revoking it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.forms import TokenForm
from accounts.models import Token
from accounts.selectors import tokens_of
from accounts.services import tokens

from .acts import ActView
from .space import SpaceView


class TokensView(SpaceView):
    """Which programs have a way into the space."""

    def get(self, request: HttpRequest) -> HttpResponse:
        now = timezone.now()
        listed = [(token, token.expires_at > now) for token in tokens_of(self.commune)]
        context = {"commune": self.commune, "tokens": listed, "back": self.home()}
        return render(request, "accounts/spaces/tokens.html", context)


class MakeTokenView(ActView):
    """Make a token."""

    form_class = TokenForm
    title = _("Make a token")
    lead = _(
        "A token lets a program of the commune work on its dossiers in your name. It is shown "
        "once, and all members are told by letter."
    )
    button = _("Make the token")

    def act(self, data: dict[str, Any]) -> None:
        self.made, self.text = tokens.make_token(
            commune=self.commune,
            name=data["name"],
            scope=data["scope"],
            days=int(data["days"]),
            by=self.person,
            now=timezone.now(),
        )

    def succeed(self) -> HttpResponse:
        context = {"commune": self.commune, "token": self.made, "text": self.text}
        return render(self.request, "accounts/spaces/token_made.html", context)


class RevokeTokenView(ActView):
    """Revoke a token."""

    token: Token
    title = _("Revoke a token")
    lead = _("The program that uses it can no longer do anything, from this moment on.")
    button = _("Revoke this token")
    done = _("The token is revoked.")
    danger = True

    def find(self, **key: int) -> None:
        self.token = get_object_or_404(tokens_of(self.commune), pk=key["token"])
        self.about = self.token.name

    def act(self, data: dict[str, Any]) -> None:
        tokens.revoke_token(token=self.token, by=self.person)
