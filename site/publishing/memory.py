"""Tell wagtail-localize what is already translated, so that its editor shows it and keeps it."""

import json
from collections import defaultdict
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


class UnevenTranslationError(ValueError):
    """The two languages have not the same shape, so their texts cannot be matched."""


def remember(source_instance: models.Model, translated: models.Model) -> Translation:
    """Record every text of `translated` as the translation of its twin, and return the link.

    Texts are matched by content path, then by order. Pages, values and rows that differ on
    purpose (a document of each language) become overrides. Nothing is published or changed.
    """
    source, _created = TranslationSource.update_or_create_from_instance(source_instance)
    locale: Locale = translated.locale  # type: ignore[attr-defined]
    link, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    texts, values = _by_path(translated)
    _remember_texts(source, locale, texts)
    _remember_values(source, locale, values)
    link.destination_last_updated_at = timezone.now()
    link.save(update_fields=["destination_last_updated_at"])
    return link


def _by_path(instance: models.Model) -> tuple[dict[str, list[str]], dict[str, Any]]:
    texts: dict[str, list[str]] = defaultdict(list)
    values: dict[str, Any] = {}
    for segment in extract_segments(instance):
        if isinstance(segment, StringSegmentValue):
            texts[segment.path].append(segment.string.data)
        elif isinstance(segment, OverridableSegmentValue):
            values[segment.path] = segment.data
    return texts, values


def _remember_texts(source: TranslationSource, locale: Locale, texts: dict[str, list[str]]) -> None:
    segments = StringSegment.objects.filter(source=source).order_by("order")
    by_path: dict[str, list[StringSegment]] = defaultdict(list)
    for segment in segments.select_related("context"):
        by_path[segment.context.path].append(segment)
    for path, originals in by_path.items():
        twins = texts.get(path, [])
        if not twins:
            continue  # not translated yet: the editor says so
        if len(twins) != len(originals):
            raise UnevenTranslationError(
                f"{source.object_repr}: {path} has {len(originals)} texts, "
                f"its translation {len(twins)}"
            )
        for segment, text in zip(originals, twins, strict=True):
            StringTranslation.objects.update_or_create(
                translation_of_id=segment.string_id,
                context_id=segment.context_id,
                locale=locale,
                defaults={"data": text, "translation_type": "manual"},
            )


def _remember_values(source: TranslationSource, locale: Locale, values: dict[str, Any]) -> None:
    for segment in OverridableSegment.objects.filter(source=source).select_related("context"):
        path = segment.context.path
        if path not in values or values[path] == segment.data:
            continue
        SegmentOverride.objects.update_or_create(
            locale=locale,
            context=segment.context,
            defaults={"data_json": json.dumps(values[path], cls=DjangoJSONEncoder)},
        )
