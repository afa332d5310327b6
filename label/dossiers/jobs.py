"""The periodic jobs of this room."""

from django.utils import timezone

from records import periodic

from .services.remind import remind_drafts
from .services.retain import erase_expired


@periodic.register(every=900)
def remind() -> None:
    """Tell of closings."""
    remind_drafts(now=timezone.now())


@periodic.register(every=24 * 3600)
def retain() -> None:
    """Erase what was kept long enough."""
    erase_expired(now=timezone.now())
