from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock


class ImageBlock(blocks.StructBlock):
    """A picture that is also told in words."""

    image = ImageChooserBlock(label=_("Picture"))
    alternative = blocks.CharBlock(
        label=_("Text alternative"),
        max_length=250,
        help_text=_(
            "What the picture tells, for those who do not see it, in this page's language."
        ),
    )
    caption = blocks.CharBlock(
        label=_("Caption"),
        required=False,
        max_length=250,
        help_text=_("Shown under the picture: place, date, author."),
    )

    def get_preview_value(self) -> Any:
        """Show the latest picture of the library, or nothing if there is none."""
        return self.normalize(
            {
                "image": get_image_model().objects.order_by("-pk").first(),
                "alternative": str(_("A meeting of a communal council")),
                "caption": str(_("Place, date and author of the picture")),
            }
        )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with its text alternative and its caption.")
        template = "publishing/blocks/image.html"
