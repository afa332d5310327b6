from typing import Any, ClassVar

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class HeadingValue(blocks.StructValue):
    """A heading that a link can point at."""

    @property
    def anchor(self) -> str:
        """The heading as an HTML id, in its own script."""
        return slugify(self["text"], allow_unicode=True)


class HeadingBlock(blocks.StructBlock):
    """A heading inside the page; the page's title is the only first-level one."""

    text = blocks.CharBlock(label=_("Heading"), max_length=160)
    level = blocks.ChoiceBlock(
        label=_("Level"),
        choices=[("2", _("Section")), ("3", _("Sub-section"))],
        default="2",
        help_text=_(
            "Do not skip a level: screen readers list the headings as a table of contents."
        ),
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Opens a section of the page. Its text becomes an address to link to.")
        template = "publishing/blocks/heading.html"
        value_class = HeadingValue
        preview_value: ClassVar[dict[str, Any]] = {"text": _("The seven principles"), "level": "2"}
