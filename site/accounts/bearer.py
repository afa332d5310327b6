"""Who a program speaks for: the token that it sends."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from accounts.domain.tokens import allows
from accounts.models import Token
from accounts.services.tokens import known_token
from publishing.api import Problem


class SpaceToken(HttpBearer):
    """`Authorization: Bearer lcc_…`, of a scope that allows what is asked."""

    def __init__(self, needed: str) -> None:
        super().__init__()
        self.needed = needed

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """Return the token, or None; raises Problem where it does not reach so far."""
        found: Token | None = known_token(text=token, now=timezone.now())
        if found is not None and not allows(found.scope, self.needed):
            raise Problem("scope-too-small")
        return found
