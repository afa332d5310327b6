"""Long work of this room, done by the worker beside its periodic jobs."""

from django_tasks import task

from .services import visiting


@task()
def visit_addresses() -> int:
    """Visit the addresses that are due."""
    return visiting.visit_due()
