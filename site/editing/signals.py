"""A page is read again each time its draft is saved."""

import logging
from typing import Any

from django.db.models.signals import post_save
from wagtail.models import Page, Revision

logger = logging.getLogger(__name__)


def connect() -> None:
    """Listen, once."""
    post_save.connect(read_revision, sender=Revision, dispatch_uid="editing.read_revision")


def read_revision(instance: Revision, created: bool, raw: bool = False, **_: Any) -> None:
    """Read the page that a new revision holds; fixtures are left alone."""
    from .services.reading import read_page

    if raw or not instance.base_content_type_id or not _is_of_page(instance):
        return
    page = instance.as_object()
    if not Page.objects.filter(pk=page.pk).exists():
        return
    try:
        read_page(page=page)
    except Exception:  # a report that lags is better than a draft that is lost
        logger.exception("Page %s could not be read for the reports.", page.pk)


def _is_of_page(revision: Revision) -> bool:
    return bool(revision.base_content_type.model_class() is Page)
