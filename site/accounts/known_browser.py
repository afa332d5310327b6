"""A browser that has signed in with an address before may ask for its codes again.

Strangers who ask for codes in someone's name use up the address's common allowance, never the one
of the browser that its owner signs in with. The cookie is sent to the sign-in pages alone.
"""

import hashlib
import secrets

from allauth.account.adapter import get_adapter
from allauth.core import ratelimit
from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

from publishing.bilingual import LANGUAGE_CODES, active_language

COOKIE = "known_browser_{}"  # one for the sign-in page of each language
KEPT = 365 * 24 * 3600  # seconds
SALT = "accounts.known_browser"


def may_ask(request: HttpRequest, email: str) -> bool:
    """Count a request for a code, and say whether one may be sent."""
    email = email.lower()
    mark = mark_of(request, email)
    if mark:
        return _within(request, "login_code_from_here", mark)
    place = f"{get_adapter().get_client_ip(request)} {email}"
    return _within(request, "login_code_from_here", place) and _within(
        request, "login_code_from_anywhere", email
    )


def remember_browser(response: HttpResponse, email: str) -> None:
    """Have the browser known again as one that has signed in with this address."""
    value = signing.dumps([_digest(email.lower()), secrets.token_hex(8)], salt=SALT)
    for language in LANGUAGE_CODES:
        with translation.override(language):
            path = reverse("account_login")
        response.set_cookie(
            COOKIE.format(language),
            value,
            max_age=KEPT,
            path=path,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


def mark_of(request: HttpRequest, email: str) -> str:
    """Return this browser's mark, empty unless it has signed in with the address."""
    kept = request.COOKIES.get(COOKIE.format(active_language()), "")
    try:
        digest, mark = signing.loads(kept, salt=SALT, max_age=KEPT)
    except (signing.BadSignature, ValueError, TypeError):
        return ""
    return str(mark) if digest == _digest(email.lower()) else ""


def _digest(email: str) -> str:
    return hashlib.sha256(email.encode()).hexdigest()


def _within(request: HttpRequest, action: str, key: str) -> bool:
    return bool(ratelimit.consume(request, action=action, key=key))
