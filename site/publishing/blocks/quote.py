from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class QuoteBlock(blocks.StructBlock):
    """Someone's or some text's own words."""

    text = blocks.TextBlock(label=_("Quotation"), rows=3)
    source = blocks.CharBlock(
        label=_("Source"),
        required=False,
        max_length=200,
        help_text=_("Who said it, or the article of law."),
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("The words of a person or of a law, with their source.")
        template = "publishing/blocks/quote.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "text": _("Participation is the first of the seven principles."),
            "source": _("Framework of the label"),
        }
