"""A page as an editor wrote it: pieces in reading order, each with its place and its language."""

from dataclasses import dataclass
from typing import TypeVar

# How much a finding weighs: it keeps someone out, or it could be better.
MUST, SHOULD = "must", "should"


@dataclass(frozen=True)
class Piece:
    """A text at one place of the editor (`body.<block id>.text`), meant for one language."""

    path: str
    language: str
    text: str


@dataclass(frozen=True)
class Line(Piece):
    """A short text: a title, a label, a caption, a cell."""


@dataclass(frozen=True)
class Prose(Piece):
    """One paragraph, or one item of a list."""


@dataclass(frozen=True)
class Heading(Piece):
    """A heading inside the page; its title is level 1."""

    level: int = 2


@dataclass(frozen=True)
class Link(Piece):
    """The words of a link and where it leads: an address, `page:12`, `document:3`, `#anchor`."""

    target: str = ""


@dataclass(frozen=True)
class Pointer(Piece):
    """Something chosen that is led to without words of the editor's own: its `text` is empty."""

    target: str = ""


@dataclass(frozen=True)
class Picture(Piece):
    """A picture's text alternative, beside its caption and the name of its file."""

    caption: str = ""
    file_name: str = ""
    may_be_silent: bool = False


@dataclass(frozen=True)
class Table(Piece):
    """A table's caption and its column headings."""

    columns: tuple[str, ...] = ()


P = TypeVar("P", bound=Piece)


@dataclass(frozen=True)
class Content:
    """All pieces of one page or row."""

    pieces: tuple[Piece, ...] = ()

    def of(self, *kinds: type[P]) -> list[P]:
        """Return the pieces of these kinds, in reading order."""
        return [piece for piece in self.pieces if isinstance(piece, kinds)]


@dataclass(frozen=True)
class Finding:
    """Something to mend (`MUST`) or to better (`SHOULD`), by its code and its place.

    `about` fills the placeholders of the code's phrase.
    """

    code: str
    path: str
    excerpt: str = ""
    weight: str = SHOULD
    about: tuple[tuple[str, str], ...] = ()


def find(code: str, piece: Piece, weight: str = SHOULD, **about: object) -> Finding:
    """Return a finding about a piece, with the beginning of its text."""
    known = tuple((name, str(value)) for name, value in sorted(about.items()))
    return Finding(code, piece.path, excerpt(piece.text), weight, known)


def excerpt(text: str, longest: int = 90) -> str:
    """Return the text on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[:longest].rsplit(" ", 1)[0] + "…"
