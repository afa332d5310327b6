from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class FactBlock(blocks.StructBlock):
    """One figure and what it counts."""

    figure = blocks.CharBlock(label=_("Figure"), max_length=20)
    label = blocks.CharBlock(label=_("What it counts"), max_length=120)

    class Meta:
        icon = "info-circle"
        label = _("Figure")


class FactsBlock(blocks.StructBlock):
    """A row of figures with their source."""

    facts = blocks.ListBlock(FactBlock(), label=_("Figures"), min_num=1, max_num=6)
    source = blocks.CharBlock(
        label=_("Source"),
        required=False,
        max_length=200,
        help_text=_("Where the figures come from, and their date."),
    )

    class Meta:
        icon = "table"
        label = _("Figures")
        description = _("One to six figures, each with what it counts.")
        template = "publishing/blocks/facts.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "facts": [
                {"figure": "115", "label": _("dossiers received")},
                {"figure": "71", "label": _("communes retained")},
            ],
            "source": _("Call of 2022"),
        }
