"""All figures of a call, as its screen and its files show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from label.calls.models import Call
from publishing.bilingual import pick

from . import selectors, tables
from .domain.columns import Columns, columns
from .domain.coverage import Coverage
from .domain.tiles import Tile, tiles
from .map_tiles import ToldTile, sent_tile
from .selectors import RegionCoverage
from .stays import stays
from .tables import Table


@dataclass(frozen=True)
class Figures:
    """The figures of a call; `days` is None before the first deposit."""

    whole: Coverage
    map: list[ToldTile]
    days: Columns | None
    closing: date
    tables: dict[str, Table]


def figures(call: Call) -> Figures:
    """Count everything: seven queries, whatever the number of dossiers."""
    standing = selectors.standing(call)
    regions = selectors.coverage(standing)
    deposits = selectors.deposits_by_day(call)
    listed = (
        tables.regions_table(regions),
        tables.coverage_table(regions),
        tables.funnel_table(standing, selectors.reached(call)),
        tables.missed_table(selectors.missed(call), selectors.prerequisites(call)),
        tables.stays_table(stays(call)),
        tables.days_table(deposits),
    )
    opening, closing = (timezone.localdate(at) for at in (call.opens_at, call.closes_at))
    return Figures(
        whole=sum((one.whole for one in regions), Coverage()),
        map=map_of(regions),
        days=columns(deposits, opening=opening, closing=closing) if deposits else None,
        closing=closing,
        tables={one.code: one for one in listed},
    )


def map_of(regions: Sequence[RegionCoverage]) -> list[ToldTile]:
    """Return the tiles of the regions, shaded by the share of communes that have sent."""
    by_code = {one.region.code: one for one in regions}
    shares = {code: one.whole.sent_share for code, one in by_code.items()}
    return [_tile(tile, by_code[tile.code]) for tile in tiles(shares)]


def _tile(tile: Tile, one: RegionCoverage) -> ToldTile:
    name, whole = str(pick(one.region, "name")), one.whole
    return sent_tile(tile, name, communes=whole.communes, sent=whole.sent)
