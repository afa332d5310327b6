"""The form of a call as a field whose block definitions stay out of migrations."""

from typing import Any

from wagtail.fields import StreamField


class FormField(StreamField):
    """A stream of steps, each holding typed question blocks.

    The blocks are read from `label.calls.blocks` wherever the field is made, so that a
    migration names the field and not the hundred blocks under it.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        from .blocks import STEPS

        options.pop("block_lookup", None)
        super().__init__(STEPS, **options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _blocks, options = super().deconstruct()
        options.pop("block_lookup", None)
        return name, path, [], options
