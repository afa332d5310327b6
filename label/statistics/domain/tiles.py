"""The 12 regions as tiles of one size, each where it lies on the ground.

A drawing of our own, in units of an SVG's view box: north is up and west is left in either
language. Columns and rows are counted in tiles; a half column is a half tile.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

WIDTH, HEIGHT, GAP = 72, 62, 4
# HCP code of the region: column, row.
PLACES: dict[str, tuple[float, int]] = {
    "01": (3, 0),  # Tanger-Tétouan-Al Hoceima
    "02": (4, 1),  # Oriental
    "03": (3, 1),  # Fès-Meknès
    "04": (2, 1),  # Rabat-Salé-Kénitra
    "05": (2.5, 2),  # Béni Mellal-Khénifra
    "06": (1.5, 2),  # Casablanca-Settat
    "07": (1.5, 3),  # Marrakech-Safi
    "08": (2.5, 3),  # Drâa-Tafilalet
    "09": (1.5, 4),  # Souss-Massa
    "10": (1, 5),  # Guelmim-Oued Noun
    "11": (0.5, 6),  # Laâyoune-Sakia El Hamra
    "12": (0, 7),  # Dakhla-Oued Ed-Dahab
}
VIEW_BOX = (5 * WIDTH, 8 * HEIGHT)
# The least share, in percent of the highest, of each shade after the first.
STEPS = (1, 26, 51, 76)


@dataclass(frozen=True)
class Tile:
    """A region's tile: its upper left corner, its size, the middle of it, its shade, 0 to 4."""

    code: str
    x: float
    y: float
    shade: int
    width: int = WIDTH - GAP
    height: int = HEIGHT - GAP

    @property
    def middle(self) -> float:
        """Where a text centred in it stands."""
        return self.x + self.width / 2

    @property
    def baselines(self) -> tuple[float, float, float]:
        """Where the name, the number and the share are written."""
        return self.y + 15, self.y + 37, self.y + 52


def tiles(shares: Mapping[str, Decimal | None]) -> list[Tile]:
    """Return a tile for each region that has a share, in the order of the codes.

    A region of an unknown code has no place, and no tile; one whose share is None the palest.
    """
    highest = max((share for share in shares.values() if share), default=Decimal(0))
    return [
        Tile(code, column * WIDTH + GAP / 2, row * HEIGHT + GAP / 2, shade(shares[code], highest))
        for code, (column, row) in PLACES.items()
        if code in shares
    ]


def shade(share: Decimal | None, highest: Decimal) -> int:
    """Return how dark a share is beside the highest one: 0 for nothing, else 1 to 4."""
    if not share:
        return 0
    return max(1, sum(share * 100 >= highest * step for step in STEPS))
