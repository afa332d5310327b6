"""Which known word was perhaps meant by one that is not known."""

from collections.abc import Iterable

SHORTEST = 4  # letters; a shorter word is near to everything
LONG = 8  # letters from which two slips are forgiven


def halves(word: str) -> tuple[str, str]:
    """Return the beginning and the end of a word, of which one slip leaves at least one whole."""
    half = max((len(word) - 1) // 2, 1)
    return word[:half], word[-half:]


def nearest(word: str, known: Iterable[tuple[str, int]], most: int = 3) -> list[str]:
    """Return the known words within one slip (two in a long word), best first.

    `known` gives words with how often each stands in the index: more frequent ones come first
    among equals. A slip is a letter too many, missing, other, or changed with its neighbour.
    """
    if len(word) < SHORTEST:
        return []
    allowed = 2 if len(word) >= LONG else 1
    near: list[tuple[int, bool, int, str]] = []
    for other, often in known:
        slips = distance(word, other, allowed)
        if 0 < slips <= allowed:
            near.append((slips, word[:1] != other[:1], -often, other))
    return [other for *_, other in sorted(near)[:most]]


def distance(one: str, other: str, most: int) -> int:
    """Return the number of slips between two words; `most + 1` where there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before_last, before = before, row
        row = [i]
        for j, twin in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != twin))
            swapped = i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == twin
            row.append(min(cost, before_last[j - 2] + 1) if swapped else cost)
        if min(row) > most:
            return most + 1
    return row[-1]
