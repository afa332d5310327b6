"""The demonstration: every app's content, in the order of who stands on whom."""

from importlib import import_module

from django.core.management import call_command
from django.db import transaction
from wagtail.models import Page

from finding.signals import hushed as finding_hushed
from parity.signals import hushed as parity_hushed
from portal.staff import ensure_staff

APPS = (
    "home",
    "label",
    "label.calls",
    "label.dossiers",
    "label.exchanges",
    "label.letters",
    "formations",
    "conventions",
    "parity",
    "finding",
)


def is_empty() -> bool:
    """Return whether the portal holds no page beyond those that Wagtail's migrations make."""
    return not Page.objects.filter(depth__gte=2).exclude(slug="home", depth=2, numchild=0).exists()


def load_demonstration() -> None:
    """Load all of it, or nothing, and make it findable at once."""
    # The worker looks at both languages of all of it a moment later; the indexes are made below.
    with parity_hushed(), finding_hushed(), transaction.atomic():
        ensure_staff()
        _plant()
    call_command("update_index", verbosity=0)


def _plant() -> None:
    entrance = import_module("home.demonstration")
    home = entrance.load_site()
    for app in APPS:
        import_module(f"{app}.demonstration").load(home)
    entrance.finish(home)
