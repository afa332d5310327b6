from .letter import Letter, LetterCounter
from .production import Production
from .template import LetterTemplate

__all__ = ["Letter", "LetterCounter", "LetterTemplate", "Production"]
