"""How many people were trained, for everyone to read."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.models import Page

from formations.counts import counts
from publishing.publication import part_now, shows_part
from publishing.signposts import Signpost, trail

from .session import REGISTRATIONS


def show(request: HttpRequest, page: Page) -> HttpResponse:
    """Show counts of which none tells of fewer than five people."""
    part = part_now(REGISTRATIONS)
    title = _("Figures of trainings")
    context = {
        "figures": counts(public=True),
        "share_title": title,
        "crumbs": [*trail(request, page), Signpost(title=title, url="")],
    }
    answer = page.render(
        request, context_overrides=context, template="formations/calendar_figures.html"
    )
    return shows_part(answer, part)
