"""Run the checks over a page or a row."""

import logging
from collections.abc import Iterator
from typing import Any

from django.db import models

from publishing.domain.checking import check
from publishing.domain.checking.reading import Reading, measure
from publishing.domain.content import MUST, Content, Finding

from .pieces import content_of
from .registry import all_checks

logger = logging.getLogger(__name__)


def judge(content: Content) -> list[Finding]:
    """Return every finding once, what must be mended first."""
    found: dict[Finding, None] = {}
    for one in all_checks():
        try:
            found |= dict.fromkeys(check(content, [one]))
        except Exception:  # a room's own check must not keep an editor from the page
            logger.exception("The content check %s failed.", one)
    return sorted(found, key=lambda finding: finding.weight != MUST)


def findings_of(instance: models.Model) -> list[Finding]:
    """Return the findings about a page or a row, as it stands in memory."""
    return judge(content_of(instance))


def measures_of(content: Content) -> Iterator[Reading]:
    """Yield how hard each language's paragraphs are to read, where there are enough of them."""
    for language in ("fr", "ar"):
        measured: Any = measure(content, language)
        if measured.words:
            yield measured
