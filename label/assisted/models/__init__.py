from .paper_entry import PaperEntry

__all__ = ["PaperEntry"]
