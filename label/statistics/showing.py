"""A publication's frozen content as readers see it: map, tables, lots."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from publishing.bilingual import active_language
from territory.labels import MILIEUX

from .domain.coverage import percent
from .domain.tiles import Tile, tiles
from .labels import isolated
from .map_tiles import ToldTile, sent_tile
from .tables import Table

Row = Mapping[str, Any]


def name_of(row: Row) -> str:
    """Return a place's name in the language being read."""
    return str(row[f"name_{active_language()}"])


def names_of(content: Row) -> dict[str, str]:
    """Return the regions' names by code."""
    return {row["code"]: name_of(row) for row in content["regions"]}


def told_map(content: Row) -> list[ToldTile]:
    """Return the regions that are told with their figures; the others with a star."""
    shown = {row["code"]: row for row in content["by_region"]["shown"]}
    shares = {code: percent(row["sent"], row["communes"]) for code, row in shown.items()}
    names = names_of(content)
    places = tiles({code: shares.get(code) for code in names})
    return [_told(tile, names[tile.code], shown.get(tile.code)) for tile in places]


def _told(tile: Tile, name: str, row: Row | None) -> ToldTile:
    if row is None:
        words = _("%(region)s: counted with other regions") % {"region": name}
        return ToldTile(tile, name, "*", "", words)
    return sent_tile(tile, name, communes=row["communes"], sent=row["sent"])


def told_regions(content: Row) -> Table:
    """Return the dossiers sent by region."""
    rows = _told_rows(content["by_region"], names_of(content), _("Other regions together (*)"))
    return Table("regions", _("Dossiers sent by region"), _headings(_("Region")), rows, bars=3)


def told_milieux(content: Row) -> Table:
    """Return the dossiers sent by milieu; no row where one alone would tell too much."""
    found = content["by_milieu"]
    names = {code: str(words) for code, words in MILIEUX}
    rows = _told_rows({**found, "rest": None}, names, "")
    return Table("milieux", _("Dossiers sent by milieu"), _headings(_("Milieu")), rows, bars=3)


def _headings(first: str) -> tuple[str, ...]:
    return first, _("Communes"), _("Dossiers sent"), _("Sent (%)")


def _told_rows(found: Row, names: Mapping[str, str], rest: str) -> list[tuple[Any, ...]]:
    if not found["shown"]:
        return []
    lines = [(names[row["code"]], row) for row in found["shown"]]
    lines += [(rest, found["rest"])] if found["rest"] else []
    return [(n, r["communes"], r["sent"], percent(r["sent"], r["communes"])) for n, r in lines]


@dataclass(frozen=True)
class Lot:
    """The communes that begin together; `number` is None where no lots are drawn."""

    number: int | None
    communes: Sequence[Row]


def lots(content: Row) -> list[Lot]:
    """Return the retained communes by lot, each with its names in words."""
    regions, milieux = names_of(content), dict(MILIEUX)
    found: dict[int | None, list[Row]] = {}
    for row in content["retained"]:
        found.setdefault(row["lot"], []).append(_commune(row, regions, milieux))
    return [Lot(number, communes) for number, communes in found.items()]


def reserve(content: Row) -> list[Row]:
    """Return the communes of the reserve that the decision names."""
    regions, milieux = names_of(content), dict(MILIEUX)
    return [_commune(row, regions, milieux) for row in content["reserve"] or ()]


def _commune(row: Row, regions: Mapping[str, str], milieux: Mapping[str, Any]) -> Row:
    return {
        **row,
        "name": name_of(row),
        "region_name": regions.get(row["region"], row["region"]),
        "milieu_name": str(milieux[row["milieu"]]),
    }


def retained_table(content: Row) -> Table:
    """Return how many communes are retained by region and milieu."""
    counted = Counter((row["region"], row["milieu"]) for row in content["retained"])
    codes = [code for code, _words in MILIEUX]
    rows: list[tuple[Any, ...]] = []
    for region, name in names_of(content).items():
        held = [counted[region, code] for code in codes]
        if any(held):
            rows.append((name, *held, sum(held)))
    milieux = Counter(row["milieu"] for row in content["retained"])
    whole = [milieux[code] for code in codes]
    rows.append((_("All regions"), *whole, sum(whole)))
    words = (_("Urban communes"), _("Rural communes"))
    headings = (_("Region"), *words, _("Both milieux"))
    return Table("retenues", _("Retained communes by region and milieu"), headings, rows)


def retained_map(content: Row) -> list[ToldTile]:
    """Return the regions that have retained communes, with how many."""
    counted = Counter(row["region"] for row in content["retained"])
    whole = counted.total()
    names = names_of(content)
    places = tiles({code: percent(counted[code], whole) for code in names})
    return [_retained(tile, names[tile.code], counted[tile.code]) for tile in places]


def _retained(tile: Tile, name: str, count: int) -> ToldTile:
    told = isolated(count)
    words = _("%(region)s: retained communes: %(count)s") % {"region": name, "count": told}
    return ToldTile(tile, name, told, "", words)


@dataclass(frozen=True)
class Draw:
    """How the lots were drawn, and the command that draws them again."""

    sizes: Sequence[int]
    seed: str
    digest: str
    frozen_at: datetime
    drawn_at: datetime

    @property
    def command(self) -> str:
        """The command line, as a terminal takes it."""
        sizes = " ".join(map(str, self.sizes))
        return f"python3 allocation.py lots.csv --sizes {sizes} --seed {quoted(self.seed)}"


def quoted(words: str) -> str:
    """Return words as one argument: in double quotes, which every terminal knows, if they do."""
    plain = not set(words) & set('"$`\\!%')
    return f'"{words}"' if plain else "'" + words.replace("'", "'\"'\"'") + "'"


def draw(content: Row) -> Draw | None:
    """Return how the lots were drawn, if they were."""
    held = content["lots"]
    if held is None:
        return None
    at = {name: datetime.fromisoformat(held[name]) for name in ("frozen_at", "drawn_at")}
    return Draw(held["sizes"], held["seed"], held["digest"], at["frozen_at"], at["drawn_at"])
