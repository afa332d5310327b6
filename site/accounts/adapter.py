"""How django-allauth speaks and sends here."""

from datetime import timedelta
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.known_browser import remember_browser
from accounts.models import User
from accounts.place import NOWHERE, place_of
from accounts.services.people import remember_language
from publishing.bilingual import active_language
from records.services import outbox

CODE_STANDS = timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)
# allauth's letters that this portal sends, and ours for them.
LETTERS = {
    "account/email/login_code": "accounts/mail/login_code",
    "account/email/unknown_account": "accounts/mail/staff_sign_in",
}


class AccountAdapter(DefaultAccountAdapter):
    """Sends through the outbox, in the language being spoken, and opens no account by itself."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("This is not the code that we sent. Check it, or ask for another one."),
        "too_many_login_attempts": _(
            "There were too many attempts. Wait five minutes, then ask for a new code."
        ),
        "rate_limited": _("You have asked for several codes. Wait a little before the next one."),
    }

    def get_client_ip(self, request: HttpRequest) -> str:
        place = place_of(request)
        if place == NOWHERE:
            raise PermissionDenied("A socket without an address")
        return place

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        outbox.queue_mail(
            to=email,
            template=LETTERS[template_prefix],
            context={
                "code": context.get("code", ""),
                "admin_url": context["request"].build_absolute_uri(reverse("wagtailadmin_home")),
            },
            languages=(active_language(),),
            secret_until=timezone.now() + CODE_STANDS,
        )

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        remember_language(user=user, language=active_language())
        response = super().post_login(request, user, **kwargs)
        remember_browser(response, user.email)
        return response

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("dossiers:list")

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return f"/{active_language()}/"
