"""Words of findings."""

from django import template

from label.calls.labels import FINDINGS

register = template.Library()


@register.filter
def finding_words(code: str) -> str:
    """Return what a finding is called."""
    return str(FINDINGS[code])  # type: ignore[index]
