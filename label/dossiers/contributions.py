"""What the rooms above show a commune on its dossier, without this room knowing them.

    @contributions.register
    def council_vote(request: HttpRequest, dossier: Dossier) -> str: ...

    @contributions.register_banner
    def keyed_in(request: HttpRequest, dossier: Dossier) -> str: ...

A contribution stands on the dossier's first page, a banner on each of its pages. It returns HTML
that is safe, or an empty string where it has nothing to say.
"""

from collections.abc import Callable

from django.http import HttpRequest

from .models import Dossier

Contribution = Callable[[HttpRequest, Dossier], str]

_CONTRIBUTIONS: list[Contribution] = []
_BANNERS: list[Contribution] = []


def register(contribution: Contribution) -> Contribution:
    """Register what is shown on each dossier's first page."""
    _CONTRIBUTIONS.append(contribution)
    return contribution


def contributions_to(request: HttpRequest, dossier: Dossier) -> list[str]:
    """Return what every room has to say to the commune about its dossier."""
    return [html for one in _CONTRIBUTIONS if (html := one(request, dossier))]


def register_banner(banner: Contribution) -> Contribution:
    """Register what is shown at the top of each page of a dossier."""
    _BANNERS.append(banner)
    return banner


def banners_of(request: HttpRequest, dossier: Dossier) -> list[str]:
    """Return what every room has to say on each page of a dossier."""
    return [html for one in _BANNERS if (html := one(request, dossier))]
