"""Take a page, or a row with `_fr` and `_ar` fields, apart into the pieces that checks read."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from wagtail.blocks import StreamValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.fields import get_translatable_fields

from publishing.domain.content import Content, Line, Picture, Piece, Pointer, Prose

from .rich_text import rich_pieces
from .stream import stream_pieces

ADDRESSES = (models.SlugField, models.URLField, models.EmailField)


def content_of(instance: models.Model) -> Content:
    """Return the pieces of a page or a row, in the order of its editor's fields."""
    if isinstance(instance, TranslatableMixin):
        language = instance.locale.language_code
        return Content(tuple(_translated(instance, language)))
    return Content(tuple(_paired(instance)))


def _translated(instance: Any, language: str, path: str = "") -> Iterator[Piece]:
    for known in get_translatable_fields(type(instance)):
        try:
            field = instance._meta.get_field(known.field_name)
        except FieldDoesNotExist:
            continue
        if field.one_to_many:
            for row in getattr(instance, field.get_accessor_name()).all():
                yield from _translated(row, language, f"{path}{field.name}.{row.pk}.")
        else:
            yield from _field(instance, field, f"{path}{field.name}", language)


def _paired(instance: models.Model) -> Iterator[Piece]:
    for field in instance._meta.concrete_fields:
        name, _, language = field.name.rpartition("_")
        if name and language in ("fr", "ar"):
            yield from _field(instance, field, field.name, language)


def _field(instance: Any, field: Any, path: str, language: str) -> Iterator[Piece]:
    value = getattr(instance, field.attname, None)
    if isinstance(field, StreamField):
        if isinstance(value, StreamValue):
            yield from stream_pieces(value, path, language)
    elif isinstance(field, RichTextField):
        yield from rich_pieces(value or "", path, language)
    elif isinstance(field, models.ForeignKey):
        yield from _related(instance, field, path, language)
    elif isinstance(value, str) and value.strip() and not field.choices:
        yield from _text(field, value, path, language)


def _text(field: Any, value: str, path: str, language: str) -> Iterator[Piece]:
    if isinstance(field, ADDRESSES) or field.name.endswith("_alternative"):
        return
    if isinstance(field, models.TextField):
        for paragraph in filter(str.strip, value.split("\n")):
            yield Prose(path, language, paragraph)
    else:
        yield Line(path, language, value)


def _related(instance: Any, field: Any, path: str, language: str) -> Iterator[Piece]:
    """A page that is linked; a picture with its alternative in a field of its own beside it."""
    key = getattr(instance, field.attname)
    if key is None:
        return
    if issubclass(field.related_model, Page):
        yield Pointer(path, language, "", target=f"page:{key}")
    elif hasattr(instance, f"{field.name}_alternative"):
        told = getattr(instance, f"{field.name}_alternative") or ""
        named = getattr(getattr(instance, field.name, None), "filename", "")
        # The field's own help says that an empty one marks a decoration.
        yield Picture(
            f"{field.name}_alternative", language, told, file_name=named, may_be_silent=True
        )
