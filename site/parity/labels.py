"""Codes in words."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from publishing.twofold import KINDS

from .domain.standing import CURRENT, MISSING, STALE, UNPUBLISHED

PAGES = "pages"
KIND_OF_PAGES = _("Pages")

STATES = {
    MISSING: pgettext_lazy("state of a translation", "Missing"),
    STALE: pgettext_lazy("state of a translation", "Out of date"),
    UNPUBLISHED: pgettext_lazy("state of a translation", "Not published"),
    CURRENT: pgettext_lazy("state of a translation", "Up to date"),
}
WORDING = "wording"
RATIO = "ratio"
FILTERED_STATES = {
    **{code: STATES[code] for code in (MISSING, STALE, UNPUBLISHED)},
    RATIO: _("Unusual length"),
    WORDING: _("Words to avoid"),
}
LANGUAGES = {"fr": _("in French"), "ar": _("in Arabic")}
AGES = {7: _("More than a week"), 30: _("More than a month"), 90: _("More than three months")}


class Frequency(models.TextChoices):
    """How often a person wants the digest."""

    DAILY = "daily", _("Every day")
    WEEKLY = "weekly", _("Every week")
    NEVER = "never", _("Never")


class Sureness(models.TextChoices):
    """How sure a rendering is."""

    OFFICIAL = "official", _("seen in an official source")
    ADJACENT = "adjacent", _("seen close to an official source")
    USAGE = "usage", _("standard usage, to be confirmed")


OBSTACLES = {
    "no_twin": _("The page does not exist in the other language yet."),
    "alias": _("The page in the other language is a mere copy of this one, not translated."),
    "missing": _("Texts not translated yet: %(count)s. The first of them: %(text)s"),
    "stale": _("Texts changed since their translation: %(count)s. The first of them: %(text)s"),
    "locked": _("The page is locked: %(text)s"),
    "workflow": _("The page is in a review that has not ended: %(text)s"),
    "invalid": _("The page has something to mend: %(text)s"),
    "parent": _("The page above is not published in this language: %(text)s"),
}


def kind_labels() -> dict[str, Any]:
    """Return every kind of thing by its code, pages first."""
    return {PAGES: KIND_OF_PAGES, **{code: kind.label for code, kind in KINDS.items()}}
