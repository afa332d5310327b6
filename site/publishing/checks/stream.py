"""A stream's blocks, at any depth, into pieces. A block of a special kind is told as such."""

from collections.abc import Callable, Iterator
from typing import Any

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from publishing.blocks import ActionBlock, HeadingBlock, ImageBlock, TableBlock
from publishing.domain.content import Heading, Line, Link, Picture, Piece, Pointer, Prose, Table

from .rich_text import rich_pieces

Walk = Iterator[Piece]


def stream_pieces(value: Any, path: str, language: str) -> Walk:
    """Yield the pieces of a stream; each block's path holds its id."""
    for child in value:
        yield from block_pieces(child.block, child.value, f"{path}.{child.id}", language)


def block_pieces(block: blocks.Block, value: Any, path: str, language: str) -> Walk:
    """Yield the pieces of one block's value."""
    for kind, walk in WALKS:
        if isinstance(block, kind):
            yield from walk(block, value, path, language)
            return


def _heading(block: Any, value: Any, path: str, language: str) -> Walk:
    yield Heading(f"{path}.text", language, value["text"] or "", level=int(value["level"] or 2))


def _picture(block: Any, value: Any, path: str, language: str) -> Walk:
    caption = value.get("caption") or ""
    yield Picture(
        f"{path}.alternative",
        language,
        value.get("alternative") or "",
        caption=caption,
        file_name=getattr(value.get("image"), "filename", ""),
    )
    if caption:
        yield Line(f"{path}.caption", language, caption)


def _table(block: Any, value: Any, path: str, language: str) -> Walk:
    columns = tuple(column or "" for column in value["columns"])
    yield Table(f"{path}.caption", language, value["caption"] or "", columns=columns)
    yield from _struct(block, value, path, language)


def _action(block: Any, value: Any, path: str, language: str) -> Walk:
    page = value.get("page")
    name = "page" if page is not None else "address"
    target = f"page:{page.pk}" if page is not None else value.get("address") or ""
    yield Link(f"{path}.{name}", language, value.get("label") or "", target=target)
    for name in ("title", "text"):
        yield from block_pieces(
            block.child_blocks[name], value.get(name), f"{path}.{name}", language
        )


def _struct(block: Any, value: Any, path: str, language: str) -> Walk:
    for name, child in block.child_blocks.items():
        yield from block_pieces(child, value.get(name), f"{path}.{name}", language)


def _list(block: Any, value: Any, path: str, language: str) -> Walk:
    for child in getattr(value, "bound_blocks", ()):
        yield from block_pieces(child.block, child.value, f"{path}.{child.id}", language)


def _stream(block: Any, value: Any, path: str, language: str) -> Walk:
    yield from stream_pieces(value or (), path, language)


def _rich(block: Any, value: Any, path: str, language: str) -> Walk:
    yield from rich_pieces(getattr(value, "source", value) or "", path, language)


def _prose(block: Any, value: Any, path: str, language: str) -> Walk:
    for paragraph in filter(str.strip, (value or "").split("\n")):
        yield Prose(path, language, paragraph)


def _line(block: Any, value: Any, path: str, language: str) -> Walk:
    if value and value.strip():
        yield Line(path, language, value)


def _address(block: Any, value: Any, path: str, language: str) -> Walk:
    if value:
        yield Pointer(path, language, "", target=value)


def _page(block: Any, value: Any, path: str, language: str) -> Walk:
    if value is not None:
        yield Pointer(path, language, "", target=f"page:{value.pk}")


def _document(block: Any, value: Any, path: str, language: str) -> Walk:
    if value is not None:
        yield Pointer(path, language, "", target=f"document:{value.pk}")


# The first kind that fits; a kind of its own stands before what it is made from.
WALKS: tuple[tuple[type[blocks.Block], Callable[[Any, Any, str, str], Walk]], ...] = (
    (HeadingBlock, _heading),
    (ImageBlock, _picture),
    (TableBlock, _table),
    (ActionBlock, _action),
    (blocks.StreamBlock, _stream),
    (blocks.ListBlock, _list),
    (blocks.StructBlock, _struct),
    (blocks.RichTextBlock, _rich),
    (blocks.URLBlock, _address),
    (blocks.TextBlock, _prose),
    (blocks.CharBlock, _line),
    (blocks.PageChooserBlock, _page),
    (DocumentChooserBlock, _document),
)
