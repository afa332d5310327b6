"""When a paper dossier can have been received."""

from datetime import date
from typing import Literal

Problem = Literal["in_future", "before_opening"]


def received_problem(received_on: date, *, opened_on: date, today: date) -> Problem | None:
    """Say what is wrong with the date of a paper, by Morocco's calendar, or None."""
    if received_on > today:
        return "in_future"
    return "before_opening" if received_on < opened_on else None
