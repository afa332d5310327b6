"""Rich text as it is stored, into paragraphs and links."""

from collections.abc import Iterator
from html.parser import HTMLParser

from publishing.domain.content import Link, Piece, Prose

PARAGRAPHS = {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "br", "hr", "ul", "ol"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[str] = [""]
        self.links: list[tuple[str, str]] = []
        self._target: str | None = None
        self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in PARAGRAPHS:
            self.paragraphs.append("")
        elif tag == "a":
            self._target, self._words = _target(dict(attrs)), ""

    def handle_endtag(self, tag: str) -> None:
        if tag in PARAGRAPHS:
            self.paragraphs.append("")
        elif tag == "a" and self._target is not None:
            self.links.append((self._words, self._target))
            self._target = None

    def handle_data(self, data: str) -> None:
        self.paragraphs[-1] += data
        if self._target is not None:
            self._words += data


def _target(attributes: dict[str, str | None]) -> str:
    kind, key = attributes.get("linktype"), attributes.get("id")
    if kind and key:
        return f"{kind}:{key}"
    return attributes.get("href") or ""


def rich_pieces(html: str, path: str, language: str) -> Iterator[Piece]:
    """Yield the paragraphs of a rich text, then its links: `page:12`, `document:3`, an address."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for paragraph in reader.paragraphs:
        if paragraph.strip():
            yield Prose(path, language, paragraph.strip())
    for words, target in reader.links:
        yield Link(path, language, words, target=target)
