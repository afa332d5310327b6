"""The periodic jobs of this room."""

from django.utils import timezone

from records import periodic

from .services.reminding import remind as remind_participants
from .services.retaining import erase_expired_names


@periodic.register(every=900)
def remind() -> None:
    """Ask to confirm, remind."""
    remind_participants(now=timezone.now())


@periodic.register(every=24 * 3600)
def retain() -> None:
    """Erase names that were kept long enough."""
    erase_expired_names(now=timezone.now())
