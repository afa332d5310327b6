"""What stands at the foot of every page, from the settings and the legal pages."""

from typing import Any

from django import template
from django.template import Context

from home.models import SiteSettings
from home.selectors import footer_pages
from publishing.bilingual import active_language
from publishing.chrome import kept
from publishing.signposts import Signpost

register = template.Library()


@register.simple_tag(takes_context=True)
def site_settings(context: Context) -> SiteSettings | None:
    """Return the settings of the site, nothing where no request is being answered."""
    request = context.get("request")
    return SiteSettings.for_request(request) if request else None


@register.simple_tag(takes_context=True)
def legal_pages(context: Context) -> list[Signpost]:
    """Return the pages that every footer links to."""
    request: Any = context.get("request")
    language = active_language()

    def read() -> list[Signpost]:
        return [
            Signpost(title=page.title, url=page.get_url(request) or "")
            for page in footer_pages(language)
        ]

    return kept(request, f"legal-{language}", read)
