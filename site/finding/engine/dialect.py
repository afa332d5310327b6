from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q

from finding.domain import Question

TITLE = ("title_words", "title_stems")
COLUMNS = (*TITLE, "body_words", "body_stems")


@dataclass(frozen=True)
class Dialect:
    """How one database is asked.

    `matching` is the SQL that gives `id` and `score` (more is better) of the entries that hold a
    `%s`; the three builders write what stands for it: all the words, any of them, or words of
    titles of which the last is being typed. `begins` is a test that an index can answer.
    """

    matching: str
    every: Callable[[Question], str]
    some: Callable[[Question], str]
    typed: Callable[[Question], str]
    begins: Callable[[str, str], Q]
    install: tuple[str, ...]
    remove: tuple[str, ...]
