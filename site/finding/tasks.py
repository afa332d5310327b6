"""What the worker does for the index, once the change that asks for it is kept."""

from typing import Any

from django.apps import apps
from django_tasks import task
from wagtail.documents import get_document_model
from wagtail.models import Page

from finding.models import Entry
from finding.services import read_document, refresh, remove
from finding.sources import SOURCES
from finding.sources.documents import public_documents


@task()
def refresh_row(model: str, pk: Any) -> None:
    """Read one row again, and the documents that it leads to, or no longer does."""
    row = apps.get_model(model)._default_manager.filter(pk=pk).first()
    if row is not None:
        refresh(row)
        settle_documents()


@task()
def refresh_branch(path: str) -> None:
    """Read again a page and all that stand below it: moved, renamed, opened or closed."""
    for page in Page.objects.filter(path__startswith=path):
        refresh(page)
    settle_documents()


@task()
def refresh_document(pk: Any) -> None:
    """Read the text of a file that was uploaded or changed."""
    document = get_document_model().objects.filter(pk=pk).first()
    if document is not None:
        read_document(document=document)
        refresh(document)


@task()
def settle_documents_task() -> None:
    """Add the documents that have become public, drop those that no longer are."""
    settle_documents()


def settle_documents() -> None:
    source = SOURCES["document"]
    due = {source.key(document.pk): document for document in public_documents()}
    stand = set(Entry.objects.filter(kind="document").values_list("source", flat=True))
    for key in stand - due.keys():
        remove(source=source, pk=key.partition(":")[2])
    for key in due.keys() - stand:
        refresh(due[key])
