from .document_texts import read_document
from .entries import rebuild, refresh, remove, sweep
from .misses import forget_misses, note_miss

__all__ = ["forget_misses", "note_miss", "read_document", "rebuild", "refresh", "remove", "sweep"]
