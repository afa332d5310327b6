"""Lists, a part at a time."""

from typing import Annotated, Any

from django.utils.translation import gettext_noop as _
from ninja import Query, Schema

Limit = Annotated[int, Query(ge=1, le=200, description=_("How many rows at most."))]
Offset = Annotated[int, Query(ge=0, le=100_000, description=_("How many rows to pass over."))]


class Listing(Schema):
    """Some rows, and how many there are in all."""

    count: int


def listed(rows: Any, *, limit: int, offset: int) -> tuple[int, list[Any]]:
    """Return the number of all rows, and those asked for: two queries, whatever the number."""
    return rows.count(), list(rows[offset : offset + limit])
