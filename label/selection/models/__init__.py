from .batch import Batch, Proposal
from .lots import Lot, LotMove, LotPlan, Place
from .vote import CouncilVote

__all__ = ["Batch", "CouncilVote", "Lot", "LotMove", "LotPlan", "Place", "Proposal"]
