"""A page's own fields, each told by what it is."""

import datetime
from typing import Any

from rest_framework.fields import Field
from wagtail.api import APIField
from wagtail.documents.models import AbstractDocument
from wagtail.fields import RichTextField, StreamField
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from .bodies import body_out, page_out
from .media import document_out, image_out
from .words import rendered


class Told(Field):
    """Rich text and bodies ready for use, pictures with renditions, rows by code and name."""

    def get_attribute(self, instance: Any) -> Any:
        return instance

    def to_representation(self, page: Any) -> Any:
        name = str(self.field_name)
        value = getattr(page, name)
        field = page._meta.get_field(name)
        language = page.locale.language_code
        if isinstance(field, RichTextField):
            return rendered(value, language)
        if isinstance(field, StreamField):
            return body_out(value, language)
        if isinstance(value, AbstractImage):
            return image_out(value, getattr(page, f"{name}_alternative", ""))
        return _plain(value)


def told(*names: str) -> list[APIField]:
    """Return the fields of a page model that programs may read."""
    return [APIField(name, serializer=Told()) for name in names]


def _plain(value: Any) -> Any:
    if isinstance(value, AbstractDocument):
        return document_out(value)
    if isinstance(value, Page):
        return page_out(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if hasattr(value, "_meta"):
        return _row(value)
    return value


def _row(row: Any) -> dict[str, Any]:
    """Return a row that both languages share: its code and its name in each."""
    code = next((getattr(row, name) for name in ("slug", "code") if hasattr(row, name)), row.pk)
    stem = "name" if hasattr(row, "name_fr") else "title"
    return {"code": code, "name": {c: getattr(row, f"{stem}_{c}") for c in ("fr", "ar")}}
