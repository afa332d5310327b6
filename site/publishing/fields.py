"""StreamFields whose blocks are code, not database schema: they stay out of migrations."""

from typing import Any

from wagtail.fields import StreamField

from .blocks import BODY_BLOCKS


class QuietStreamField(StreamField):
    """A StreamField that writes no block into migrations, so that a new block needs none.

    In a migration's historical models it has no block and hands over the raw JSON, unharmed.
    """

    def __init__(self, block_types: Any = (), **kwargs: Any) -> None:
        super().__init__(block_types, **kwargs)

    @property
    def is_historical(self) -> bool:
        """True in the models that migrations rebuild."""
        return not self.block_types_arg

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs

    def to_python(self, value: Any) -> Any:
        if self.is_historical:
            return self.json_field.to_python(value)
        return super().to_python(value)

    def get_default(self) -> Any:
        return [] if self.is_historical else super().get_default()


class BodyField(QuietStreamField):
    """The body of a page: every block of `publishing.blocks`."""

    def __init__(self, block_types: Any = BODY_BLOCKS, **kwargs: Any) -> None:
        super().__init__(block_types, **kwargs)
