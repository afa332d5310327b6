"""The periodic jobs of this room."""

from django.utils import timezone

from records import periodic

from .services.remind import remind_complements


@periodic.register(every=900)
def remind() -> None:
    """Remind communes of the date of their complement."""
    remind_complements(now=timezone.now())
