from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .text import TextBlock


class NoticeBlock(blocks.StructBlock):
    """Something that must not be missed."""

    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[("info", _("Information")), ("warning", _("Warning")), ("success", _("Success"))],
        default="info",
    )
    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = TextBlock(label=_("Text"), required=False, features=["bold", "italic", "link"])

    class Meta:
        icon = "warning"
        label = _("Notice")
        description = _("A framed remark: information, warning or success.")
        template = "publishing/blocks/notice.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "kind": "info",
            "title": _("Dates are given in Morocco's time"),
            "text": "",
        }
