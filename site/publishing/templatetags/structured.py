"""Facts for search engines, as JSON-LD in the page."""

import json
from collections.abc import Iterable
from typing import Any

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.template import Context
from django.utils.safestring import SafeString, mark_safe

from publishing.structured import breadcrumbs

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


@register.simple_tag(takes_context=True)
def crumbs_json_ld(context: Context, crumbs: Iterable[Any]) -> SafeString:
    """Write the way to this page, from what has a `title` and a `url` (an object or a dict)."""
    request = context.get("request")
    if request is None:
        return SafeString("")
    pairs = [
        (str(_of(crumb, "title")), request.build_absolute_uri(_of(crumb, "url") or request.path))
        for crumb in crumbs
    ]
    return json_ld(breadcrumbs(pairs))


def _of(crumb: Any, name: str) -> Any:
    return crumb.get(name) if isinstance(crumb, dict) else getattr(crumb, name, None)
