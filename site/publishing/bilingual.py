"""Rows that hold both languages in `name_fr` and `name_ar` pairs."""

from typing import Any

from django.db import models
from django.utils.translation import get_language, pgettext_lazy

LANGUAGE_CODES = ("fr", "ar")


def active_language() -> str:
    """Return `fr` or `ar`, whichever is being spoken."""
    return "ar" if (get_language() or "fr").startswith("ar") else "fr"


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
