from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul", "hr", "superscript"]


def _sample() -> str:
    words = gettext("Each commune goes at its own pace, with the technical team at its side.")
    return f"<p>{words}</p>"


class TextBlock(blocks.RichTextBlock):
    """Paragraphs, lists and links. Headings are blocks of their own."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**({"features": FEATURES} | kwargs))

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links.")
        template = "publishing/blocks/text.html"
        preview_value = lazy(_sample, str)()
