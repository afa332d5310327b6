from typing import Any

from django import template
from wagtail.models import Page

from editing.views.findings import told

register = template.Library()


@register.inclusion_tag("editing/findings.html")
def content_findings(page: Page) -> dict[str, Any]:
    """What the checks say about the draft that the editor opens with."""
    return told(page)
