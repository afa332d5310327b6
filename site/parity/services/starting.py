"""Begin the translation of a page: a draft beside it, which no reader sees."""

from typing import Any

from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.operations import translate_object


class ParentMissingError(Exception):
    """The page above has no translation yet; `parent` is that page."""

    def __init__(self, parent: Page) -> None:
        super().__init__("the page above is not translated")
        self.parent = parent


@transaction.atomic
def start_translation(*, page: Page, locale: Locale, by: Any) -> Page:
    """Return the draft of a page in another language, made where it is not there yet.

    Raises `ParentMissingError`: a copy of the page above would put its text live in the wrong
    language.
    """
    twin = page.get_translation_or_none(locale)
    if twin is not None:
        return twin
    parent = page.get_parent()
    above = parent.get_translation_or_none(locale) if parent and parent.depth > 1 else parent
    if above is None or above.alias_of_id:
        raise ParentMissingError(parent)
    translate_object(page.specific, [locale], user=by)
    made: Page = page.get_translation(locale)
    return made
