"""How django-allauth keeps the secrets of second factors, and what it calls the portal."""

import base64
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac

SALT = "accounts.second_factor"


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets are encrypted: a copy of the database alone opens nothing."""

    def encrypt(self, text: str) -> str:
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret. Raises cryptography's `InvalidToken` under another SECRET_KEY."""
        return _box().decrypt(encrypted_text.encode()).decode()

    def is_mfa_enabled(self, user: Any, types: Any = None) -> bool:
        """Say no: allauth's own way in is the communes'. Staff have a gate of their own."""
        return False

    def _get_site_name(self) -> str:
        return str(settings.WAGTAIL_SITE_NAME)


def _box() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(secret)) for secret in keys])


def _key(secret: str | bytes) -> bytes:
    digest = salted_hmac(SALT, "", secret=secret, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest)
