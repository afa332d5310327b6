"""The periodic jobs of this room."""

from django.utils import timezone

from records import periodic

from .services.archive import remove_old_archives, waiting_archives
from .services.remind import remind_drafts
from .services.retain import erase_expired
from .tasks import make_archive


@periodic.register(every=900)
def remind() -> None:
    """Tell of closings."""
    remind_drafts(now=timezone.now())


@periodic.register(every=60)
def make_archives() -> None:
    """Have the archives made whose maker was killed."""
    for pk in waiting_archives(now=timezone.now()):
        make_archive.enqueue(pk)


@periodic.register(every=3600)
def remove_archives() -> None:
    """Take away the archives whose days are over."""
    remove_old_archives(now=timezone.now())


@periodic.register(every=24 * 3600)
def retain() -> None:
    """Erase what was kept long enough."""
    erase_expired(now=timezone.now())
