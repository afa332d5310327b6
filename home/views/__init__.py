from .commune import commune
from .robots import robots
from .root import choose_language
from .search import search
from .suggestions import suggestions

__all__ = ["choose_language", "commune", "robots", "search", "suggestions"]
