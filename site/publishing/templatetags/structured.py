"""Facts for search engines, as JSON-LD in the page."""

import json
from typing import Any

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
# What could close the element or open another one, as django.utils.html.json_script does.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_tag
def json_ld(facts: Any) -> SafeString:
    """Write facts as a data block; nothing in them can leave it. Nothing for no facts."""
    if not facts:
        return SafeString("")
    written = json.dumps(facts, cls=DjangoJSONEncoder, ensure_ascii=False).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{written}</script>')
