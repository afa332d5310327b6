"""The periodic jobs of this room."""

from django.utils import timezone

from records import periodic

from .services.digest import send_digests
from .services.looking import look_at_everything


@periodic.register(every=24 * 3600)
def look() -> None:
    """Look at all again: the program brings other words, and no signal tells of them."""
    look_at_everything(now=timezone.now())


@periodic.register(every=3600)
def tell() -> None:
    """Tell those who are due."""
    send_digests(now=timezone.now())
