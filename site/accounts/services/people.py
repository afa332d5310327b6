"""A person's account: opening it, and the language it is spoken to in."""

from django.contrib.auth.hashers import make_password
from django.db import transaction

from accounts.models import User


@transaction.atomic
def open_account(*, email: str, language: str) -> User:
    """Return the person with this address, made if new. Only one-time codes let them in."""
    person, _made = User.objects.get_or_create(
        email=email.strip().lower(),
        defaults={"language": language, "password": make_password(None)},
    )
    return person


@transaction.atomic
def remember_language(*, user: User, language: str) -> None:
    """Keep the language that a person reads the portal in: their letters come in it first."""
    if user.language != language:
        user.language = language
        user.save(update_fields=["language"])
