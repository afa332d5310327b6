"""The periodic jobs of this room."""

from django.utils import timezone

from records import periodic

from .services.produce import make_waiting


@periodic.register(every=5)
def make_letters() -> None:
    """Make the letters that were asked for."""
    make_waiting(now=timezone.now())
