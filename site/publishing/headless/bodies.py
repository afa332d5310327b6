"""StreamField bodies: each block as typed JSON, and as the HTML that the portal shows."""

from typing import Any

from django.utils.translation import override
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from publishing.api.texts import absolute

from .media import document_out, image_out
from .words import rendered, whole


def body_out(stream: Any, language: str) -> list[dict[str, Any]]:
    """Return the blocks of a body in order: `id`, `type`, `value`, `html`."""
    with override(language):
        return [
            {
                "id": child.id,
                "type": child.block_type,
                "value": typed(child.block, child.value, language),
                "html": whole(str(child.render()).strip()),
            }
            for child in stream
        ]


def typed(block: Any, value: Any, language: str) -> Any:
    """Return a block's value as JSON: rich text as HTML, choosers as what they chose."""
    if isinstance(block, blocks.StreamBlock):
        return [
            {"type": child.block_type, "value": typed(child.block, child.value, language)}
            for child in value
        ]
    if isinstance(block, blocks.ListBlock):
        return [typed(block.child_block, one, language) for one in value]
    if isinstance(block, blocks.StructBlock):
        return {
            name: typed(child, value.get(name), language)
            for name, child in block.child_blocks.items()
        }
    if isinstance(block, blocks.RichTextBlock):
        return rendered(value.source, language) if value else ""
    if isinstance(block, ImageChooserBlock):
        return image_out(value)
    if isinstance(block, DocumentChooserBlock):
        return document_out(value)
    if isinstance(block, blocks.PageChooserBlock):
        return page_out(value)
    return block.get_prep_value(value)


def page_out(page: Any) -> dict[str, Any] | None:
    """Return a page that is led to, in the language being spoken; nothing unless it is public."""
    if page is None:
        return None
    led = page.localized
    if not led.live or led.get_view_restrictions():
        return None
    return {"id": led.pk, "title": led.title, "address": absolute(led.url or "")}
