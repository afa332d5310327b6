"""Put a page into both trees at once: its French text, its Arabic text, linked as translations."""

from dataclasses import dataclass
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Locale, Page, TranslatableMixin
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail.tasks import update_reference_index_task

from .memory import UnevenTranslationError, remember
from .streams import raw_stream, shape, share_ids

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
    in both. The Arabic page keeps the French slug, so that an address can be read aloud, and is
    known to the side-by-side editor as translated text by text. Streams must hold the same
    blocks in both languages, or `UnevenTranslationError` is raised.
    """
    fr, ar = _with_shared_ids(model, fr, ar)
    with disable_reference_index_auto_update():  # each page is saved several times over
        pair = _plant(parent, model, slug, fr, ar, shared or {})
    for page in (pair.fr, pair.ar):
        about = page._meta
        update_reference_index_task.enqueue(about.app_label, about.model_name, str(page.pk))
    remember(pair.fr, pair.ar)
    return pair


def _plant(
    parent: Pair,
    model: PageType,
    slug: str,
    fr: dict[str, Any],
    ar: dict[str, Any],
    shared: dict[str, Any],
) -> Pair:
    french = model(slug=slug, locale=Locale.objects.get(language_code="fr"), **shared, **fr)
    parent.fr.add_child(instance=french)
    french.save_revision().publish()
    arabic = french.copy_for_translation(Locale.objects.get(language_code="ar"))
    for name, value in ar.items():
        _give(french, arabic, name, value)
    arabic.slug = slug if parent.ar != parent.fr else f"{slug}-ar"
    arabic.save_revision().publish()
    return Pair(fr=model.objects.get(pk=french.pk), ar=model.objects.get(pk=arabic.pk))


def _with_shared_ids(
    model: PageType, fr: dict[str, Any], ar: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    fr, ar = dict(fr), dict(ar)
    for field in model._meta.get_fields():
        if not isinstance(field, StreamField) or not (field.name in fr and field.name in ar):
            continue
        source, target = raw_stream(field, fr[field.name]), raw_stream(field, ar[field.name])
        if shape(source) != shape(target):
            raise UnevenTranslationError(
                f"{fr.get('title')}: {field.name} is {shape(source)} in French, "
                f"{shape(target)} in Arabic"
            )
        share_ids(source, target)
        fr[field.name], ar[field.name] = source, target
    return fr, ar


def _give(french: Page, arabic: Page, name: str, value: Any) -> None:
    """Set one field; rows of a page (a child relation) keep their twin's translation key."""
    if isinstance(value, list) and hasattr(getattr(french, name), "all"):
        for twin, row in zip(getattr(french, name).all(), value, strict=False):
            if isinstance(row, TranslatableMixin):
                row.translation_key, row.locale = twin.translation_key, arabic.locale
    setattr(arabic, name, value)
