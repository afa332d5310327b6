"""What every address for programs shares: problems, lists, both languages, limits."""

from .listing import Limit, Listing, Offset, listed
from .problems import Problem, problem_response
from .texts import Day, Instant, Text, absolute, instant, text

__all__ = [
    "Day",
    "Instant",
    "Limit",
    "Listing",
    "Offset",
    "Problem",
    "Text",
    "absolute",
    "instant",
    "listed",
    "problem_response",
    "text",
]
