from .assignment import Assignment
from .flag import Flag, FlagKind
from .note import Note
from .saved_view import SavedView

__all__ = ["Assignment", "Flag", "FlagKind", "Note", "SavedView"]
