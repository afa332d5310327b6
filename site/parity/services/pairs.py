"""Publish a page in both languages in one act, now or at an hour."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.html import strip_tags
from wagtail.models import Page

from parity.facts import OTHER, PagePair, read_pair
from parity.services.following import follow
from parity.services.looking import look_at_page


@dataclass(frozen=True)
class Obstacle:
    """Why a pair cannot be published: a code, the language it is in, what it is about."""

    code: str
    language: str
    text: str = ""
    count: int = 0


class PairRefusedError(Exception):
    """The pair was not published; `obstacles` lists everything that stands against it."""

    def __init__(self, obstacles: list[Obstacle]) -> None:
        super().__init__(f"{len(obstacles)} obstacles to publication")
        self.obstacles = obstacles


def obstacles_of(pair: PagePair) -> list[Obstacle]:
    """Return everything that stands against publishing a pair."""
    source, other = pair.source_language, OTHER[pair.source_language]
    if other not in pair.pages:
        code = "alias" if other in pair.aliases else "no_twin"
        return [Obstacle(code, other), *_of_page(pair.source, source)]
    return [
        *_of_page(pair.source, source),
        *_of_page(pair.pages[other], other),
        *_of_segments(pair, other),
    ]


def _of_page(page: Page, language: str) -> Iterator[Obstacle]:
    if page.locked:
        yield Obstacle("locked", language, page.get_admin_display_title())
    if page.workflow_in_progress:
        yield Obstacle("workflow", language, page.get_admin_display_title())
    above = page.get_parent()
    if above is not None and not above.live:
        yield Obstacle("parent", language, above.get_admin_display_title())


def _of_segments(pair: PagePair, language: str) -> Iterator[Obstacle]:
    missing = [row for row in pair.segments if not row.translation]
    stale = [row for row in pair.segments if row.translation and row.is_stale]
    for code, rows in (("missing", missing), ("stale", stale)):
        if rows:
            first = strip_tags(rows[0].string.data)[:80]
            yield Obstacle(code, language, first, len(rows))


@transaction.atomic
def publish_pair(
    *, page: Page, by: Any, now: datetime, go_live_at: datetime | None = None
) -> list[Page]:
    """Publish the newest draft of a page and its translation, both or neither.

    With `go_live_at` both wait for that hour, and readers go on seeing what they see. The
    translation is made of translated texts only: `PairRefusedError` lists all that lacks.
    """
    key = page.translation_key
    list(Page.objects.select_for_update().filter(translation_key=key).values_list("pk"))
    pair = newest_pair(key, now)
    if pair is None:
        raise PairRefusedError([Obstacle("no_twin", OTHER[page.locale.language_code])])
    found = obstacles_of(pair)
    if found:
        raise PairRefusedError(found)
    drafts = {pair.source_language: pair.source.get_latest_revision_as_object()}
    drafts[OTHER[pair.source_language]] = _translated(pair)
    revisions = [_revise(draft, code, by, go_live_at) for code, draft in drafts.items()]
    for revision in revisions:
        revision.publish(user=by)
    look_at_page(key=key, now=now)
    return list(drafts.values())


def newest_pair(key: Any, now: datetime) -> PagePair | None:
    """Return a pair once the newest draft of the source was taken into the translation."""
    pair = read_pair(key)
    if pair is not None and pair.link:
        follow(pair.source.get_latest_revision_as_object(), now)
        pair = read_pair(key)
    return pair


def _translated(pair: PagePair) -> Page:
    twin = pair.twin
    assert twin is not None  # noqa: S101 - obstacles_of refuses a pair without its twin
    if pair.link is None:
        draft: Page = twin.get_latest_revision_as_object()
        return draft
    made: Page = pair.link.source.get_ephemeral_translated_instance(pair.link.target_locale)
    made.slug = twin.slug
    return made


def _revise(draft: Page, language: str, by: Any, go_live_at: datetime | None) -> Any:
    draft.go_live_at = go_live_at
    try:
        return draft.save_revision(user=by, log_action=True)
    except ValidationError as error:
        refused = [Obstacle("invalid", language, message) for message in error.messages]
        raise PairRefusedError(refused) from error
