"""The periodic jobs of this room."""

from django.utils import timezone

from . import periodic
from .models import JobRun
from .selectors import WORKER
from .services import files, outbox


@periodic.register(every=5, everywhere=True)
def deliver_mail() -> None:
    """Send what is due."""
    outbox.deliver()


@periodic.register(every=15, everywhere=True)
def beat() -> None:
    """Say that a worker is alive."""
    JobRun.objects.update_or_create(name=WORKER, defaults={"began_at": timezone.now()})


@periodic.register(every=3600)
def sweep_files() -> None:
    """Remove objects that nothing knows."""
    files.sweep()
