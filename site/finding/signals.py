"""What changes is read again as soon as it is kept; what is taken away is forgotten at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from .services import remove
from .sources import dependents, source_of
from .sources.registry import DEPENDENTS

_hushed: ContextVar[bool] = ContextVar("finding_hushed", default=False)


@contextmanager
def hushed() -> Iterator[None]:
    """Read nothing again meanwhile: whoever writes very much at once has all of it read after."""
    token = _hushed.set(True)
    try:
        yield
    finally:
        _hushed.reset(token)


def connect() -> None:
    """Listen to every model that a source or a dependent names, and to the tree of pages."""
    for model in apps.get_models():
        if source_of(model) or any(issubclass(model, one) for one in DEPENDENTS):
            post_save.connect(saved, sender=model, dispatch_uid="finding.saved")
            post_delete.connect(deleted, sender=model, dispatch_uid="finding.deleted")
    for signal in (page_published, page_unpublished):
        signal.connect(saved, dispatch_uid="finding.saved")
    for signal in (post_page_move, page_slug_changed):
        signal.connect(moved, dispatch_uid="finding.moved")
    for signal in (post_save, post_delete):
        signal.connect(closed, sender=PageViewRestriction, dispatch_uid="finding.closed")
        signal.connect(
            collection_closed, sender=CollectionViewRestriction, dispatch_uid="finding.collection"
        )


def saved(instance: Model, raw: bool = False, **_signal: Any) -> None:
    """Read the row again, and what shows something of it."""
    if raw:
        return
    source = source_of(type(instance))
    if source is not None:
        if isinstance(instance, Page) and not instance.live:
            remove(source=source, pk=instance.pk)
        _ask(instance)
    for other in dependents(instance):
        _ask(other)


def deleted(instance: Model, **_signal: Any) -> None:
    """Forget the row, and read again what showed something of it."""
    source = source_of(type(instance))
    if source is not None:
        remove(source=source, pk=instance.pk)
        _later("settle_documents_task")
    for other in dependents(instance):
        _ask(other)


def moved(instance: Page, **_signal: Any) -> None:
    """Addresses have changed, from here down."""
    _later("refresh_branch", instance.path)


def closed(instance: PageViewRestriction, **signal: Any) -> None:
    """What only some may read is found by nobody, as soon as it is said."""
    path = instance.page.path
    if signal.get("signal") is post_save:
        from .models import Entry

        Entry.objects.filter(page__path__startswith=path).delete()
    _later("refresh_branch", path)


def collection_closed(**_signal: Any) -> None:
    """The same for the documents of a collection."""
    _later("settle_documents_task")


def _ask(row: Model) -> None:
    if isinstance(row, get_document_model()):
        _later("refresh_document", row.pk)
    else:
        _later("refresh_row", row._meta.label, row.pk)


def _later(name: str, *arguments: Any) -> None:
    from . import tasks

    if _hushed.get():
        return
    task: Any = getattr(tasks, name)
    transaction.on_commit(partial(task.enqueue, *arguments))
