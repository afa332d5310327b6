from .conflict import Conflict
from .grid import Criterion, Grid
from .reading import Reading

__all__ = ["Conflict", "Criterion", "Grid", "Reading"]
