"""Rows that hold both languages in `name_fr` and `name_ar` pairs."""

from collections.abc import Callable
from typing import Any

from django.db import models
from django.utils.translation import get_language, override, pgettext_lazy

LANGUAGE_CODES = ("fr", "ar")


def active_language() -> str:
    """Return `fr` or `ar`, whichever is being spoken."""
    return "ar" if (get_language() or "fr").startswith("ar") else "fr"


def own_first(language: str) -> tuple[str, ...]:
    """Return both languages in the order in which a letter to a reader of one says them."""
    return ("ar", "fr") if language == "ar" else LANGUAGE_CODES


def pick(row: Any, name: str, language: str | None = None) -> Any:
    """Return `row.name_fr` or `row.name_ar`, by the language given or active."""
    return getattr(row, f"{name}_{language or active_language()}")


def bilingual(field: type[models.Field[Any, Any]], label: Any, **options: Any) -> tuple[Any, Any]:
    """Return the French and the Arabic field of one thing.

    Use: `name_fr, name_ar = bilingual(models.CharField, _("name"), max_length=200)`.
    """
    from django.utils.text import format_lazy

    return tuple(
        field(format_lazy("{} ({})", label, language), **options)
        for language in (
            pgettext_lazy("language of a field", "French"),
            pgettext_lazy("language of a field", "Arabic"),
        )
    )  # type: ignore[return-value]


def both(said: Callable[[], Any]) -> dict[str, str]:
    """Say something in both languages, for what shows them side by side."""
    pair = {}
    for language in LANGUAGE_CODES:
        with override(language):
            pair[language] = str(said())
    return pair
