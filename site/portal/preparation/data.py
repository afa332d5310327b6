"""What the database must hold before the portal is served."""

from io import StringIO
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import Site

from editing.services.reviewing import establish_review
from portal.demonstration import is_empty, load_demonstration
from portal.roles import COMMUNICATION, establish_roles
from portal.staff import ensure_staff
from territory.models import Commune


def migrate() -> None:
    """Apply the migrations that are missing."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", interactive=False, verbosity=0)
        establish_roles()
        establish_review(reviewers=COMMUNICATION)


def load_territory() -> None:
    """Load regions, provinces and communes, into an empty table."""
    if not Commune.objects.exists():
        call_command("load_territory", verbosity=0, stdout=StringIO())


def tell_wagtail_its_address() -> None:
    """Give Wagtail's site the address at which this start serves it."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    site = Site.objects.filter(is_default_site=True).first()
    if site and (site.hostname, site.port) != (address.hostname, port):
        site.hostname, site.port = address.hostname or "localhost", port
        site.save()


def prepare_data() -> None:
    """Bring the database to where the sources are; the demonstration into an empty one."""
    migrate()
    load_territory()
    if settings.DEMONSTRATION:
        if is_empty():
            load_demonstration()
        ensure_staff()
        tell_wagtail_its_address()
