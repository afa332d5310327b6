"""The address of a list, as a saved view keeps it."""

from collections.abc import Collection
from urllib.parse import parse_qsl, urlencode

LONGEST = 2000
WORDS = {"q", "ordering"}


def kept_query(query: str, names: Collection[str]) -> str:
    """Return what of a query narrows, orders and lays out a list, always in the same order.

    `names` are those of the filters. What is empty, foreign or said twice goes; so does all,
    where the rest is longer than `LONGEST` signs.
    """
    pairs = parse_qsl(query.lstrip("?"), max_num_fields=None)
    wanted = {(name, value) for name, value in pairs if name in names or name in WORDS}
    kept = urlencode(sorted(wanted))
    return kept if len(kept) <= LONGEST else ""
