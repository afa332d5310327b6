"""What is known of a page in both languages, gathered for the domain to judge."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Q
from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from parity.domain.standing import Facts, Side, TextFacts

OTHER = {"fr": "ar", "ar": "fr"}


@dataclass
class PagePair:
    """A page in both languages; `link` is what wagtail-localize knows of its translation."""

    key: str
    pages: dict[str, Page] = field(default_factory=dict)
    aliases: dict[str, Page] = field(default_factory=dict)
    link: Translation | None = None
    segments: list[Any] = field(default_factory=list)
    texts: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    @property
    def source_language(self) -> str:
        """The language that the other is translated from; the older where nothing says so."""
        if self.link:
            return str(self.link.source.locale.language_code)
        return min(self.pages, key=lambda code: self.pages[code].pk)

    @property
    def source(self) -> Page:
        return self.pages[self.source_language]

    @property
    def twin(self) -> Page | None:
        """The page in the other language, None where it is not there or a mere copy."""
        return self.pages.get(OTHER[self.source_language])


def read_pair(key: Any) -> PagePair | None:
    """Return the pair of a translation key with its texts, None where no page is left."""
    pair = PagePair(str(key))
    for page in Page.objects.filter(translation_key=key, depth__gt=1).select_related("locale"):
        place = pair.aliases if page.alias_of_id else pair.pages
        place[page.locale.language_code] = page
    pair.aliases = {code: one for code, one in pair.aliases.items() if code not in pair.pages}
    if not pair.pages:
        return None
    pair.link = (
        Translation.objects.filter(source__object_id=key, enabled=True)
        .select_related("source__locale", "target_locale")
        .first()
    )
    if pair.link and pair.source_language not in pair.pages:
        pair.link = None
    if pair.link:
        pair.segments = _segments(pair.link)
    for language, page in pair.pages.items():
        if pair.link is None:
            pair.texts[language] = texts_of(page.get_latest_revision_as_object())
        elif language != pair.source_language:
            pair.texts[language] = texts_of(page.specific)
    return pair


def _segments(link: Translation) -> list[Any]:
    rows = StringSegment.objects.filter(source=link.source)
    proposals = rows.get_translations(link.target_locale).filter(has_error=True)
    stale = {
        (string, context): changed_at
        for string, context, changed_at in proposals.values_list(
            "translation_of_id", "context_id", "changed_segment__changed_at"
        )
    }
    told = rows.annotate_translation(link.target_locale, include_errors=True)
    found = list(told.select_related("string", "context").order_by("order"))
    for row in found:
        place = (row.string_id, row.context_id)
        row.is_stale, row.changed_at = place in stale, stale.get(place)
    return found


def texts_of(page: Any) -> dict[str, list[str]]:
    """Return the texts of a page by their place, as the side-by-side editor cuts them."""
    found: dict[str, list[str]] = defaultdict(list)
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            found[segment.path].append(segment.string.data)
    return dict(found)


def facts_of(pair: PagePair, language: str, lags: dict[str, datetime] | None = None) -> Facts:
    """Return what is to be judged of one language of a pair.

    `lags` says since when an unlinked page lags behind its twin.
    """
    page, other = pair.pages.get(language), pair.pages.get(OTHER[language])
    source = pair.source_language
    own = _side(page)
    if language != source and pair.link and page and own.live and _is_ready(pair):
        pending = own.pending or (differs_from_live(pair) and not page.approved_schedule)
        own = Side(own.exists, own.live, pending)
    return Facts(
        texts=_texts(pair, language, lags or {}),
        own=own,
        other=_side(other),
        changed_at=_changed_at(pair, language),
    )


def _side(page: Page | None) -> Side:
    if page is None:
        return Side(exists=False, live=False)
    # What is to be published at an hour waits for nobody.
    pending = page.live and page.has_unpublished_changes and not page.approved_schedule
    return Side(True, page.live, pending)


def _texts(pair: PagePair, language: str, lags: dict[str, datetime]) -> tuple[TextFacts, ...]:
    if pair.link and language == pair.source_language:
        return ()
    if pair.link:
        now = pair.link.source.last_updated_at
        return tuple(
            TextFacts(
                other=row.string.data,
                own=row.translation or "",
                lags_since=(row.changed_at or now) if row.is_stale else None,
            )
            for row in pair.segments
        )
    own, other = (_joined(pair, code) for code in (language, OTHER[language]))
    if language in pair.pages and OTHER[language] in pair.pages:
        return (TextFacts(other=other, own=own, lags_since=lags.get(language)),)
    parts = pair.texts.get(OTHER[language], {}).values()
    return tuple(TextFacts(other=text, own="") for texts in parts for text in texts)


def _joined(pair: PagePair, language: str) -> str:
    return " ".join(text for texts in pair.texts.get(language, {}).values() for text in texts)


def _is_ready(pair: PagePair) -> bool:
    return all(row.translation and not row.is_stale for row in pair.segments)


def differs_from_live(pair: PagePair) -> bool:
    """Return whether the translation says something else than the page that readers see."""
    known: dict[str, list[str]] = defaultdict(list)
    for row in pair.segments:
        known[row.context.path].append(row.translation)
    return known != pair.texts[OTHER[pair.source_language]]


def _changed_at(pair: PagePair, language: str) -> datetime | None:
    other = pair.pages.get(OTHER[language])
    if pair.link and language != pair.source_language:
        moment: datetime = pair.link.source.last_updated_at
        return moment
    page = other or pair.pages.get(language)
    return (page.latest_revision_created_at or page.last_published_at) if page else None


def words_of(pair: PagePair) -> dict[str, Iterable[str]]:
    """Return the texts that each language says now, drafts included."""
    if not pair.link:
        return {code: [_joined(pair, code)] for code in ("fr", "ar")}
    source = pair.source_language
    return {
        source: [row.string.data for row in pair.segments],
        OTHER[source]: [row.translation or "" for row in pair.segments],
    }


def keys_of_pages() -> Iterable[Any]:
    """Return the translation key of every page below the root, each once."""
    pages = Page.objects.filter(depth__gt=1).filter(Q(alias_of=None))
    return pages.order_by().values_list("translation_key", flat=True).distinct()
