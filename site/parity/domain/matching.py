"""Which text of a page took the place of which."""

from collections.abc import Sequence
from difflib import SequenceMatcher


def replaced(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """Return, by its place in `after`, the place in `before` of the text that each new one took.

    Texts that stand in both are no news and are left out, wherever they moved to; texts that were
    only added or only removed have no partner.
    """
    found: dict[int, int] = {}
    for tag, start, end, new_start, new_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if tag == "replace":
            found |= _paired(before, after, range(start, end), range(new_start, new_end))
    return found


def _paired(before: Sequence[str], after: Sequence[str], old: range, new: range) -> dict[int, int]:
    gone = [place for place in old if before[place] not in after]
    come = [place for place in new if after[place] not in before]
    return dict(zip(come, gone, strict=False))
