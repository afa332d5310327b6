"""The periodic jobs of this room."""

from django.utils import timezone

from . import periodic
from .models import JobRun
from .selectors import WORKER
from .services import delivery, files, outbox, scanning


@periodic.register(every=5, everywhere=True, apart=True)
def deliver_mail() -> None:
    """Send what is due."""
    delivery.deliver()


@periodic.register(every=15, everywhere=True, apart=True)
def beat() -> None:
    """Say that a worker is alive."""
    JobRun.objects.update_or_create(name=WORKER, defaults={"began_at": timezone.now()})


@periodic.register(every=3600)
def sweep_files() -> None:
    """Remove objects that nothing knows."""
    files.sweep()


@periodic.register(every=15)
def scan_files() -> None:
    """Scan what came while the virus scanner was down."""
    scanning.scan_waiting()


@periodic.register(every=300)
def erase_secrets() -> None:
    """Erase codes and links that are of no use any more."""
    outbox.erase_secrets(now=timezone.now())
