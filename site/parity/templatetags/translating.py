"""What the editors' templates ask of the two languages."""

import json
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation, Translation

from parity.selectors import proposals_of
from parity.side_panel import WordsSidePanel, concerns

register = template.Library()


@register.simple_tag
def with_glossary(side_panels: Any) -> Any:
    """Add the glossary to an editor's side panels, once; return them."""
    if not side_panels or any(isinstance(panel, WordsSidePanel) for panel in side_panels):
        return side_panels
    first = side_panels[0]
    if concerns(first.object, first.request.user):
        side_panels.append(WordsSidePanel(first.object, first.request))
    return side_panels


@register.simple_tag
def in_our_words(props: str, translation: Translation) -> str:
    """Return what the side-by-side editor is given, with its comments in the reader's language.

    A text that changed since it was translated says so, with what it said before.
    """
    told = json.loads(props)
    changes = proposals_of(translation)
    known = {
        row.translation_of_id: row
        for row in StringTranslation.objects.filter(
            context__object_id=translation.source.object_id, locale=translation.target_locale
        )
    }
    for one in told["initialStringTranslations"]:
        change, row = changes.get(one["string_id"]), known.get(one["string_id"])
        if change and one["error"]:
            one["error"] = changed_words(change)
        elif row and not one["error"]:
            one["comment"] = translated_words(row)
    return json.dumps(told)


def changed_words(change: Any) -> str:
    """Say that a text changed, when, and what it was."""
    day = date_format(timezone.localtime(change.changed_at), "DATE_FORMAT")
    return _("The text changed on %(day)s. It was: %(text)s") % {
        "day": f"\u2068{day}\u2069",
        "text": f"«\u2068{change.former}\u2069»",
    }


def translated_words(row: StringTranslation) -> str:
    """Say when a text was translated."""
    day = date_format(timezone.localtime(row.updated_at), "DATE_FORMAT")
    return _("Translated on %(day)s") % {"day": f"\u2068{day}\u2069"}
