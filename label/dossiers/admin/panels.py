"""What the rooms above show of a dossier on its page, without this room knowing them.

    @panels.register(order=20, title=_("Eligibility"))
    def eligibility(request: HttpRequest, dossier: Dossier) -> str: ...

A panel returns HTML that is safe, or an empty string where it has nothing to say. One that has a
title stands in the page's table of contents.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from label.dossiers.models import Dossier

Panel = Callable[[HttpRequest, Dossier], str]


@dataclass(frozen=True)
class Shown:
    """One panel as it stands on the page, under the name that an address ends with."""

    order: int
    name: str
    title: Any
    html: str


_PANELS: list[tuple[int, Any, Panel]] = []


def register(*, order: int, title: Any = "") -> Callable[[Panel], Panel]:
    """Register a panel; those of lower order come first."""

    def decorate(panel: Panel) -> Panel:
        _PANELS.append((order, title, panel))
        return panel

    return decorate


def panels_of(request: HttpRequest, dossier: Dossier) -> list[Shown]:
    """Return what every room has to show of a dossier."""
    listed = sorted(_PANELS, key=lambda one: one[0])
    shown = (Shown(order, p.__name__, title, p(request, dossier)) for order, title, p in listed)
    return [one for one in shown if one.html]
