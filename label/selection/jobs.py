"""The periodic jobs of this room."""

from django.utils import timezone

from records import periodic

from .services.votes import remind_votes


@periodic.register(every=12 * 3600)
def remind() -> None:
    """Remind communes of the session before which their council was asked to vote."""
    remind_votes(now=timezone.now())
