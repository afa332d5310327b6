from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class StepBlock(blocks.StructBlock):
    """One step of a procedure."""

    title = blocks.CharBlock(label=_("Step"), max_length=160)
    text = blocks.TextBlock(label=_("Explanation"), required=False, rows=3)

    class Meta:
        icon = "order-down"
        label = _("Step")


class StepsBlock(blocks.StructBlock):
    """A procedure, in order."""

    title = blocks.CharBlock(label=_("Title"), required=False, max_length=160)
    steps = blocks.ListBlock(StepBlock(), label=_("Steps"), min_num=2)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("A procedure told step by step, numbered.")
        template = "publishing/blocks/steps.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": _("How to apply"),
            "steps": [
                {"title": _("Read the call"), "text": _("Check the closing date.")},
                {"title": _("Fill in the form"), "text": _("In French or in Arabic.")},
            ],
        }
