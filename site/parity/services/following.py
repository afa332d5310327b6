"""Bring the side-by-side editor in step with a page that changed, publishing nothing."""

import logging
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop
from wagtail.models import Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from parity.domain.matching import replaced
from parity.models import ChangedSegment

logger = logging.getLogger(__name__)

# Stored with a proposal; the editor says it in the reader's language, with the former text.
CHANGED = gettext_noop("The source text has changed since this was translated.")


@dataclass(frozen=True)
class Segment:
    """A text of the source at its place."""

    context: int
    string: int
    text: str


def follow(page: Page, now: datetime) -> bool:
    """Take a page's newest text into its translations, if it is the source of any.

    Segments that changed are marked and keep their former translation as a proposal; the rest
    stays translated. Neither the page nor its translations are written to. A page that cannot be
    taken apart is logged and left as it was: its saving must not fail for it.
    """
    links = Translation.objects.filter(
        source__object_id=page.translation_key, source__locale_id=page.locale_id, enabled=True
    )
    sources = [link.source for link in links.select_related("source")]
    if not sources:
        return False
    try:
        with transaction.atomic():
            _take(sources[0], page, [link.target_locale_id for link in links], now)
    except Exception:
        logger.exception("Page %s was not taken into its translations.", page.pk)
        return False
    return True


def _take(source: TranslationSource, page: Page, locales: list[int], now: datetime) -> None:
    before = _segments(source)
    TranslationSource.update_or_create_from_instance(page)
    after = _segments(source)
    for context, segments in after.items():
        former = before.get(context, [])
        partners = replaced([one.text for one in former], [one.text for one in segments])
        for new, old in partners.items():
            for locale in locales:
                _propose(former[old], segments[new], locale, now)


def _segments(source: TranslationSource) -> dict[int, list[Segment]]:
    found: dict[int, list[Segment]] = defaultdict(list)
    rows = StringSegment.objects.filter(source=source).order_by("order")
    for context, string, text in rows.values_list("context_id", "string_id", "string__data"):
        found[context].append(Segment(context, string, text))
    return found


def _propose(old: Segment, new: Segment, locale: int, now: datetime) -> None:
    known = StringTranslation.objects.filter(context_id=new.context, locale_id=locale)
    if known.filter(translation_of_id=new.string).exists():
        return
    former = known.filter(translation_of_id=old.string).first()
    if former is None:
        return
    mark = ChangedSegment.objects.filter(proposal=former).first() if former.has_error else None
    if former.has_error and mark is None:
        return
    text, since = (mark.former, mark.changed_at) if mark else (old.text, now)
    if mark:
        former.delete()
    proposal = StringTranslation.objects.create(
        translation_of_id=new.string,
        context_id=new.context,
        locale_id=locale,
        data=former.data,
        translation_type=former.translation_type,
        last_translated_by_id=former.last_translated_by_id,
        has_error=True,
        field_error=CHANGED,
    )
    ChangedSegment.objects.create(proposal=proposal, former=text, changed_at=since)
