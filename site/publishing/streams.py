"""Give the blocks of two streams the same ids, so that they are known as translations."""

from typing import Any

from wagtail.blocks import StreamValue
from wagtail.fields import StreamField


def raw_stream(field: StreamField, value: Any) -> list[dict[str, Any]]:
    """Return a stream as it is stored, with an id on every block and list item."""
    stream = field.to_python(value)
    children = [(child.block_type, child.value, child.id) for child in stream]
    stored: list[dict[str, Any]] = StreamValue(stream.stream_block, children).get_prep_value()
    return stored


def share_ids(source: Any, target: Any) -> None:
    """Copy the ids of `source` to `target`, block by block; both are stored streams."""
    if isinstance(source, list) and isinstance(target, list):
        for one, other in zip(source, target, strict=False):
            share_ids(one, other)
    elif isinstance(source, dict) and isinstance(target, dict):
        if _is_block(source) and _is_block(target) and source["type"] == target["type"]:
            target["id"] = source["id"]
        for key in source.keys() & target.keys():
            share_ids(source[key], target[key])


def _is_block(value: dict[str, Any]) -> bool:
    return value.keys() == {"type", "value", "id"}


def shape(stream: list[dict[str, Any]]) -> list[str]:
    """Return the kinds of blocks, in order."""
    return [block["type"] for block in stream]
