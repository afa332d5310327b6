"""The periodic jobs of this room."""

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from records import periodic

from .services import reading, visiting
from .tasks import visit_addresses


@periodic.register(every=60)
def publish_scheduled() -> None:
    """Publish what is due and take down what has expired."""
    call_command("publish_scheduled", verbosity=0)


@periodic.register(every=86_400)
def read_everything() -> None:
    """Read all pages again: checks and glossary change, and so do the places links lead to."""
    reading.read_everything()


@periodic.register(every=60)
def visit_other_sites() -> None:
    """Have the addresses visited that are due, if there is a way out."""
    if settings.LINK_CHECK_VISITS_OTHER_SITES and visiting.due_addresses(timezone.now()):
        visit_addresses.enqueue()
