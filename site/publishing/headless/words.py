"""Rich text as HTML for any site: links to pages and documents are whole addresses."""

import re

from django.utils.translation import override
from wagtail.rich_text import expand_db_html

from publishing.api.texts import absolute

_OWN = re.compile(r'\b(href|src|poster)="(/[^"/][^"]*|/)"')
_SETS = re.compile(r'\bsrcset="([^"]*)"')


def rendered(source: str, language: str) -> str:
    """Return stored rich text as HTML, its links leading to the pages of `language`."""
    with override(language):
        return whole(expand_db_html(source or "").strip())


def whole(html: str) -> str:
    """Return HTML whose addresses are whole, so that it may stand on another site."""
    html = _OWN.sub(lambda found: f'{found[1]}="{absolute(found[2])}"', html)
    return _SETS.sub(lambda found: f'srcset="{_set(found[1])}"', html)


def _set(addresses: str) -> str:
    parts = (part.strip() for part in addresses.split(","))
    return ", ".join(absolute(part) if part.startswith("/") else part for part in parts)
