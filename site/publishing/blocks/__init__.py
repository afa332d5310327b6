"""The dozen blocks that a page body is made of. Add one only when two pages need it."""

from .action import ActionBlock
from .document import DocumentBlock
from .facts import FactsBlock
from .film import FilmBlock
from .heading import HeadingBlock
from .image import ImageBlock
from .notice import NoticeBlock
from .questions import QuestionsBlock
from .quote import QuoteBlock
from .steps import StepsBlock
from .table import TableBlock
from .text import TextBlock

BODY_BLOCKS = [
    ("heading", HeadingBlock()),
    ("text", TextBlock()),
    ("image", ImageBlock()),
    ("document", DocumentBlock()),
    ("film", FilmBlock()),
    ("quote", QuoteBlock()),
    ("steps", StepsBlock()),
    ("facts", FactsBlock()),
    ("table", TableBlock()),
    ("action", ActionBlock()),
    ("notice", NoticeBlock()),
    ("questions", QuestionsBlock()),
]

__all__ = [
    "BODY_BLOCKS",
    "ActionBlock",
    "DocumentBlock",
    "FactsBlock",
    "FilmBlock",
    "HeadingBlock",
    "ImageBlock",
    "NoticeBlock",
    "QuestionsBlock",
    "QuoteBlock",
    "StepsBlock",
    "TableBlock",
    "TextBlock",
]
