"""Pure decisions of finding: what a question means, what is marked, what was perhaps meant."""

from .highlighting import Piece, highlight, snippet
from .keeping import fit_to_keep
from .nearest import halves, nearest
from .question import Question, Wanted, read

__all__ = [
    "Piece", "Question", "Wanted", "fit_to_keep", "halves", "highlight", "nearest", "read",
    "snippet",
]  # fmt: skip
