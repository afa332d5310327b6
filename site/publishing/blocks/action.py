from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ActionValue(blocks.StructValue):
    """Where the button leads."""

    @property
    def href(self) -> str:
        """The page in the language being read, else the other site's address, else nothing."""
        page = self.get("page")
        if page is not None:
            return page.localized.url or ""
        return self.get("address") or ""


class ActionBlock(blocks.StructBlock):
    """An invitation to do one thing."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = blocks.TextBlock(label=_("Text"), required=False, rows=2)
    label = blocks.CharBlock(label=_("Words on the button"), max_length=60)
    page = blocks.PageChooserBlock(
        label=_("Page"), required=False, help_text=_("The reader is led to it in their language.")
    )
    address = blocks.URLBlock(
        label=_("Address on another site"),
        required=False,
        help_text=_("Only where no page of the portal is chosen."),
    )

    def clean(self, value: Any) -> Any:
        """Refuse a button that leads nowhere."""
        cleaned = super().clean(value)
        if not cleaned.get("page") and not cleaned.get("address"):
            raise blocks.StructBlockValidationError(
                non_block_errors=[_("Choose a page or give an address.")]
            )
        return cleaned

    class Meta:
        icon = "link"
        label = _("Call to action")
        description = _("A title, a sentence and one button.")
        template = "publishing/blocks/action.html"
        value_class = ActionValue
        preview_value: ClassVar[dict[str, Any]] = {
            "title": _("The call is open"),
            "text": _("Communes may apply until the closing date."),
            "label": _("See the call"),
            "address": "https://www.example.org/",
        }
