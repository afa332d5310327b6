from .correct_milieu import correct_milieu
from .load_territory import load_territory

__all__ = ["correct_milieu", "load_territory"]
