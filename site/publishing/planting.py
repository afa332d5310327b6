"""Put a page into both trees at once: its French text, its Arabic text, linked as translations."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Locale, Page

PageType = type[Page]


@dataclass(frozen=True)
class Pair:
    """One page in both languages."""

    fr: Page
    ar: Page


def plant(
    parent: Pair,
    model: PageType,
    slug: str,
    *,
    fr: dict[str, Any],
    ar: dict[str, Any],
    shared: dict[str, Any] | None = None,
) -> Pair:
    """Create and publish a page under both parents.

    `fr` and `ar` hold the texts of each language (`title` at least), `shared` what is the same
    in both. The Arabic page keeps the French slug, so that an address can be read aloud.
    """
    french = model(slug=slug, locale=Locale.objects.get(language_code="fr"), **(shared or {}), **fr)
    parent.fr.add_child(instance=french)
    french.save_revision().publish()
    arabic = french.copy_for_translation(Locale.objects.get(language_code="ar"))
    for name, value in ar.items():
        setattr(arabic, name, value)
    arabic.slug = slug
    arabic.save_revision().publish()
    return Pair(fr=french, ar=model.objects.get(pk=arabic.pk))
