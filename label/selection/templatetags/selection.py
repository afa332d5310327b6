"""Words of sessions."""

from django import template

from label.selection import labels
from publishing.bilingual import active_language

register = template.Library()


@register.filter
def session_words(code: str) -> str:
    """Return an ordinary session in words."""
    return labels.session_words(code)


@register.filter
def spoken(pair: dict[str, str]) -> str:
    """Return what is said in the language being read."""
    return pair[active_language()]
