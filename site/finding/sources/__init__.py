"""Where entries come from. A room registers what it shows to the public:

    register(Source("tool", Tool, find=find_tool, every=all_tools))

`find` gives what is public of one row, in each language: nothing where nothing is.
"""

from .pages import Description, describe
from .registry import SOURCES, Finding, Source, dependents, depends, register, source_of

__all__ = [
    "SOURCES", "Description", "Finding", "Source", "dependents", "depends", "describe", "register",
    "source_of",
]  # fmt: skip
