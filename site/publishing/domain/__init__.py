"""Pure decisions of publishing: how words are compared and searched."""

from .analysis import analyse
from .folding import fold, squeeze

__all__ = ["analyse", "fold", "squeeze"]
