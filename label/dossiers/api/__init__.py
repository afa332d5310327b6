"""A commune's dossiers for its own programs. The services decide, here as on the pages."""

from . import answers, deposits, dossiers, files
from .router import router

__all__ = ["answers", "deposits", "dossiers", "files", "router"]
