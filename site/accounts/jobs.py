"""The periodic jobs of this room."""

from django.utils import timezone

from records import periodic

from .services.invitations import sweep_invitations as sweep


@periodic.register(every=86_400)
def sweep_invitations() -> None:
    """Remove invitations that ran out long ago."""
    sweep(now=timezone.now())
