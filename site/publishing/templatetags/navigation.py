"""Where one is and where one may go: main menu, trail, neighbours, the other language."""

from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context

from publishing import signposts
from publishing.signposts import Signpost, Twin

register = template.Library()


def _request(context: Context) -> HttpRequest | None:
    return context.get("request")


@register.simple_tag(takes_context=True)
def main_menu(context: Context) -> list[Signpost]:
    """Return the pages shown in menus under the home page of the language being read."""
    return signposts.main_menu(_request(context))


@register.simple_tag(takes_context=True)
def trail(context: Context) -> list[Signpost]:
    """Return the pages from the home page down to this one."""
    return signposts.trail(_request(context), context.get("page"))


@register.simple_tag(takes_context=True)
def neighbours(context: Context) -> list[Signpost]:
    """Return the pages of the part of the site that this page belongs to."""
    return signposts.neighbours(_request(context), context.get("page"))


@register.simple_tag(takes_context=True)
def twins(context: Context) -> list[Twin]:
    """Return this page in each other language, or that language's home page."""
    return signposts.twins(_request(context), context.get("page"))


@register.simple_tag
def home_address() -> str:
    """Return the address of the home page of the language being read."""
    return signposts.home_address()


@register.simple_tag(takes_context=True)
def full_address(context: Context, path: str = "") -> str:
    """Return an address with its host; this page's own, without its query, where none is given."""
    request = _request(context)
    return request.build_absolute_uri(path or request.path) if request else path


@register.simple_tag(takes_context=True)
def waiting_messages(context: Context) -> Any:
    """Return the messages to show, without opening the session of a reader who has none."""
    request = _request(context)
    storage = getattr(request, "_messages", None)
    if request is None or storage is None:
        return []
    carried = {"messages", settings.SESSION_COOKIE_NAME} & set(request.COOKIES)
    return storage if carried or storage.added_new else []


@register.simple_tag
def demonstration() -> bool:
    """Tell whether this portal shows example content only."""
    return bool(getattr(settings, "DEMONSTRATION", False))


@register.simple_tag
def site_name() -> Any:
    """Return the portal's name in the language being read."""
    return settings.SITE_NAME
