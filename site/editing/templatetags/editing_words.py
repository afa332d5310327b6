"""Sentences with counts."""

from django import template
from django.utils.translation import gettext, ngettext

from publishing.domain.checking.reading import Reading

register = template.Library()


@register.simple_tag
def count_line(must: int, should: int) -> str:
    """How many findings of each weight there are."""
    if not must and not should:
        return gettext("Nothing to mend.")
    parts = []
    if must:
        parts.append(
            ngettext("%(count)d point to mend", "%(count)d points to mend", must) % {"count": must}
        )
    if should:
        parts.append(
            ngettext(
                "%(count)d point that could be better",
                "%(count)d points that could be better",
                should,
            )
            % {"count": should}
        )
    return gettext(", ").join(parts)


@register.simple_tag
def reading_line(measure: Reading) -> str:
    """How long a text is and how hard to read."""
    words = ngettext("%(count)d word", "%(count)d words", measure.words) % {"count": measure.words}
    if measure.score is None:
        return gettext("%(words)s: too few for a reading measure") % {"words": words}
    about = {"words": words, "score": round(measure.score)}
    if measure.language == "ar":
        return gettext("%(words)s; LIX %(score)d (hard beyond 80)") % about
    return gettext("%(words)s; Kandel and Moles %(score)d of 100 (hard below 30)") % about
