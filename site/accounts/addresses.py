"""Addresses that letters carry: whole, and one in each language."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from publishing.bilingual import LANGUAGE_CODES


def twin_addresses(name: str, *args: Any, prefix: str) -> dict[str, str]:
    """Return a page's public address in each language, as `<prefix>_fr` and `<prefix>_ar`."""
    host = str(settings.WAGTAILADMIN_BASE_URL).rstrip("/")
    found = {}
    for language in LANGUAGE_CODES:
        with translation.override(language):
            found[f"{prefix}_{language}"] = host + reverse(name, args=args)
    return found
