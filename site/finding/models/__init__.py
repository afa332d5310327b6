from .document_text import DocumentText
from .entry import Entry, Shown, Term
from .miss import Miss
from .pin import Pin, PinnedPage

__all__ = ["DocumentText", "Entry", "Miss", "Pin", "PinnedPage", "Shown", "Term"]
