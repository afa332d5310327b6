"""How django-allauth speaks and sends here."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse

from publishing.bilingual import active_language
from records.services import outbox

# allauth's letters that this portal sends, and ours for them.
LETTERS = {
    "account/email/login_code": "accounts/mail/login_code",
    "account/email/unknown_account": "accounts/mail/staff_sign_in",
}


class AccountAdapter(DefaultAccountAdapter):
    """Sends through the outbox, in the language being spoken, and opens no account by itself."""

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
        )

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("dossiers:list")

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return f"/{active_language()}/"
