"""What the rooms above show below a call's page, without this room knowing them.

    parts.register(published)  # Callable[[int], list[Part]]

An offer takes the key of a call and returns the parts that everyone may read now.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse


@dataclass(frozen=True)
class Part:
    """An address below a call's page: its last word, its title, and the view of the page."""

    slug: str
    title: Any
    show: Callable[[HttpRequest, Any], HttpResponse]


Offer = Callable[[int], list[Part]]

_OFFERS: list[Offer] = []


def register(offer: Offer) -> Offer:
    """Register what a room has to show of a call."""
    _OFFERS.append(offer)
    return offer


def parts_of(call_id: int) -> list[Part]:
    """Return what is shown below a call's page now."""
    return [part for offer in _OFFERS for part in offer(call_id)]


def part_of(call_id: int, slug: str) -> Part | None:
    """Return the part at an address, or None where there is none now."""
    return next((part for part in parts_of(call_id) if part.slug == slug), None)
