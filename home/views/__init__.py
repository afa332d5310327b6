from .robots import robots
from .root import choose_language
from .search import search

__all__ = ["choose_language", "robots", "search"]
