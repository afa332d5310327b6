from typing import Any

from publishing.fields import QuietStreamField

from .blocks import PREREQUISITES, STEPS


class FormField(QuietStreamField):
    """The form of a call: a stream of steps, each holding typed question blocks."""

    def __init__(self, block_types: Any = STEPS, **options: Any) -> None:
        super().__init__(block_types, **options)


class PrerequisitesField(QuietStreamField):
    """The prerequisites of a call, each judged over the answers to its form."""

    def __init__(self, block_types: Any = PREREQUISITES, **options: Any) -> None:
        super().__init__(block_types, **options)
