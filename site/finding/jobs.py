"""The periodic jobs of this room."""

from django.utils import timezone

from finding.services import forget_misses, sweep
from records import periodic


@periodic.register(every=24 * 3600)
def forget() -> None:
    """Remove what was searched in vain longer than ninety days ago."""
    forget_misses(today=timezone.localdate())


@periodic.register(every=24 * 3600)
def mend() -> None:
    """Bring the index to what is public now, should a change have been missed."""
    sweep()
