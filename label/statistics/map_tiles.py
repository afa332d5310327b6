"""The regions' tiles with what stands on them, as the team and everyone see them."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from .domain.coverage import percent
from .domain.tiles import Tile
from .labels import isolated


@dataclass(frozen=True)
class ToldTile:
    """A tile with what stands on it, in words."""

    tile: Tile
    name: str
    number: str
    share: str
    words: str

    @property
    def short(self) -> str:
        """The first of the names that a region is made of, which fits a tile."""
        return self.name.split("-")[0].strip()


def sent_tile(tile: Tile, name: str, *, communes: int, sent: int) -> ToldTile:
    """Return the tile of a region with how many of its communes have sent, and their share."""
    number, share = isolated(sent), percent(sent, communes)
    words = _("%(region)s: %(sent)s of %(communes)s communes have sent their dossier") % {
        "region": name,
        "sent": number,
        "communes": isolated(communes),
    }
    return ToldTile(tile, name, number, "" if share is None else f"{isolated(share, 1)} %", words)
