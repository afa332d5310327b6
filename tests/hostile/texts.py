"""What people type into the columns of a model, whatever holds it: a line, a text, blocks, JSON."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from django.db import models
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.blocks import (
    Block,
    CharBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
)
from wagtail.fields import RichTextField, StreamField

# What a program writes, reads again or compares: nobody types it, or it is refused otherwise.
LEFT = (
    *("slug", "code", "kind", "icon", "key", "path", "url", "token", "digest", "proof", "hash"),
    *("password", "language", "version", "state", "template", "message_id", "colour", "query"),
    *(
        "question",
        "fingerprint",
        "session",
        "media_type",
        "stems",
        "twin",
        "source",
        "spec",
        "seed",
        "sha",
        "frequency",
        "object_id",
    ),
)
CODE = re.compile(r"[A-Za-z0-9_.:/+@=-]*")
Write = Callable[[int | None], str]


def typed_fields(model: type[models.Model]) -> Iterator[models.Field[Any, Any]]:
    """Yield the columns of a model that hold what somebody typed."""
    for field in model._meta.local_concrete_fields:
        if field.choices or field.unique or (not field.editable and field.name != "name"):
            continue
        if any(word in field.name for word in LEFT):
            continue
        kinds = (models.CharField, models.TextField)
        if type(field) in kinds or isinstance(
            field, RichTextField | StreamField | models.JSONField
        ):
            yield field


def rewritten(field: models.Field[Any, Any], value: Any, write: Write) -> Any:
    """Return a value of a column with all of its words replaced."""
    if isinstance(field, StreamField):
        blocks = list(value.raw_data) if value else []
        return json.dumps(in_blocks(field.stream_block, blocks, write))
    if isinstance(field, RichTextField):
        return as_an_editor_saves(write(None)) if value else value
    if isinstance(field, models.JSONField):
        return in_json(value, write)
    return write(field.max_length)


def in_blocks(block: Block, value: Any, write: Write) -> Any:
    """Return the raw value of a block of a stream with its words replaced."""
    if isinstance(block, StreamBlock):
        return [
            one | {"value": in_blocks(block.child_blocks[one["type"]], one["value"], write)}
            for one in value
            if one["type"] in block.child_blocks
        ]
    if isinstance(block, StructBlock):
        children = block.child_blocks
        return {
            name: in_blocks(children[name], one, write)
            if name in children and name not in LEFT
            else one
            for name, one in value.items()
        }
    if isinstance(block, ListBlock):
        inner = block.child_block
        return [
            one | {"value": in_blocks(inner, one["value"], write)}
            if isinstance(one, dict) and one.get("type") == "item"
            else in_blocks(inner, one, write)
            for one in value
        ]
    if isinstance(block, RichTextBlock):
        return as_an_editor_saves(write(None))
    if type(block) in (CharBlock, TextBlock) and value:
        return write(getattr(block.field, "max_length", None))
    return value


def in_json(value: Any, write: Write) -> Any:
    """Return JSON with its words replaced; codes, dates and numbers stay."""
    if isinstance(value, dict):
        return {name: one if name in LEFT else in_json(one, write) for name, one in value.items()}
    if isinstance(value, list):
        return [in_json(one, write) for one in value]
    if isinstance(value, str) and not CODE.fullmatch(value):
        return write(None)
    return value


def as_an_editor_saves(payload: str) -> str:
    """Return rich text as Wagtail's editor stores it when somebody types, or forges, a payload."""
    converter = ContentstateConverter(features=["bold", "link", "h2", "ul"])
    link = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": f"javascript:{payload}"}}
    line = {
        "key": "abcde",
        "text": payload,
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": [{"key": 0, "offset": 0, "length": len(payload)}],
    }
    return str(
        converter.to_database_format(json.dumps({"blocks": [line], "entityMap": {"0": link}}))
    )
