from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock


class DocumentBlock(blocks.StructBlock):
    """A file to download, with its kind and weight told before the click."""

    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(
        label=_("Title"),
        required=False,
        max_length=200,
        help_text=_("In this page's language. The document's own title is used where it is empty."),
    )
    language = blocks.ChoiceBlock(
        label=_("Language of the document"),
        required=False,
        choices=[("fr", _("French")), ("ar", _("Arabic")), ("fr-ar", _("French and Arabic"))],
    )

    def get_preview_value(self) -> Any:
        """Show the latest document of the library."""
        return self.normalize(
            {
                "document": get_document_model().objects.order_by("-pk").first(),
                "title": str(_("Guide to self-assessment")),
                "language": "fr-ar",
            }
        )

    class Meta:
        icon = "doc-full"
        label = _("Document")
        description = _("A file to download, with its kind, weight and language.")
        template = "publishing/blocks/document.html"
