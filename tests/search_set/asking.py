"""Asks the index what the set asks, as the search page does."""

import datetime

from finding.domain import read
from finding.models import Entry
from finding.selectors import find, known_words
from tests.search_set import Pair

TODAY = datetime.date(2026, 11, 22)


def place(pair: Pair) -> int:
    """Return at which place, from 1 to 10, what was meant is found; 0 where it is not.

    A slip is met too where following the first word suggested finds it.
    """
    found = find(read(pair.query), pair.language, TODAY)
    here = _place(pair, found.entries)
    if here or (found.unfiltered and not found.loose):
        return here
    question = read(pair.query)
    near = known_words(question)
    if not any(near.values()):
        return 0
    if len(question.wanted) == 1:
        tries = near[question.wanted[0].word]
    else:
        tries = [" ".join((near.get(one.word) or [one.word])[0] for one in question.wanted)]
    places = [_place(pair, find(read(text), pair.language, TODAY).entries) for text in tries]
    return next(filter(None, places), 0)


def _place(pair: Pair, entries: list[Entry]) -> int:
    met = (n for n, entry in enumerate(entries, 1) if pair.is_met_by(entry.url, entry.title))
    return next(met, 0)
