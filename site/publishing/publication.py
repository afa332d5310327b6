"""The generation of what is published: a name that changes whenever a public page might.

Whatever is kept of public pages is kept under the name of a generation. To forget is to begin a
new one: whoever read the database before the change may still write what he read, but nobody
looks there any more.

Every saved, deleted or related row begins one, but for the tables that no public page shows
(`settings.NEVER_PUBLISHED`): a table that is forgotten there costs a page read again, never one
that is stale. Rows that few pages show and that are written often (`settings.PUBLISHED_APART`)
begin a generation of a part only: a page that shows them says so by `shows_part`.
"""

import logging
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.conf import settings
from django.core.cache import cache
from django.db import models, transaction
from django.http.response import HttpResponseBase

logger = logging.getLogger(__name__)
R = TypeVar("R", bound=HttpResponseBase)
KEY = "publishing.generation"
# What Wagtail writes on a row when a draft is saved, or notes of a document while a page that
# shows it is rendered: readers see no change in either.
UNSEEN = frozenset(
    {
        "latest_revision",
        "draft_title",
        "has_unpublished_changes",
        "latest_revision_created_at",
        "file_size",
        "file_hash",
    }
)


@dataclass(frozen=True)
class Part:
    """What is told apart in a page: its name, its generation, until when it holds by itself."""

    name: str
    generation: str | None
    until: datetime | None = None

    def is_current(self) -> bool:
        """Tell whether nothing was written to it since."""
        return self.generation is not None and generation(self.name) == self.generation


def generation(part: str = "") -> str | None:
    """Return the name of the present generation; None while the cache does not answer."""
    key = _key(part)
    try:
        found: str | None = cache.get(key)
        if found is None and getattr(cache, "is_resting", False):
            return None
        return found or cache.get_or_set(key, _new_name, timeout=None)
    except Exception:
        logger.exception("The cache does not answer: nothing is kept.")
        return None


def begin_generation(part: str = "") -> None:
    """Forget what is kept of public pages, now and once the change is in the database."""
    forget_at_once(part)
    transaction.on_commit(lambda: forget_at_once(part))


def part_now(name: str, until: datetime | None = None) -> Part:
    """Return a part as it is now; to be asked for before its rows are read."""
    return Part(name, generation(name), until)


def shows_part(response: R, part: Part) -> R:
    """Say that a page shows a part."""
    response.part = part  # type: ignore[attr-defined]
    return response


def part_shown(response: HttpResponseBase) -> Part | None:
    """Return the part that a page said it shows."""
    return getattr(response, "part", None)


def notice(sender: type[models.Model], **signal: Any) -> None:
    """Begin a generation after a change of a row that readers may see."""
    if signal.get("action", "post_").startswith("post_") and is_published(sender):
        written = signal.get("update_fields")
        if not written or not UNSEEN.issuperset(written):
            begin_generation(settings.PUBLISHED_APART.get(sender._meta.label_lower, ""))


def is_published(model: type[models.Model]) -> bool:
    """Tell whether public pages may show rows of a table."""
    unseen = settings.NEVER_PUBLISHED
    return model._meta.app_label not in unseen and model._meta.label_lower not in unseen


def forget_at_once(part: str = "") -> None:
    """Begin a generation without asking the database whether something is under way."""
    try:
        cache.set(_key(part), _new_name(), timeout=None)
    except Exception:
        logger.exception("The cache does not answer: kept pages stay until their time is over.")


def _key(part: str) -> str:
    return f"{KEY}.{part}" if part else KEY


def _new_name() -> str:
    return uuid.uuid4().hex
