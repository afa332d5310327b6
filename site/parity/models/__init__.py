from .changed_segment import ChangedSegment
from .digest_choice import DigestChoice
from .standing import Standing
from .term import Term
from .trace import TextTrace

__all__ = ["ChangedSegment", "DigestChoice", "Standing", "Term", "TextTrace"]
