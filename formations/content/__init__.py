"""Programmes of the demonstration: dates here, texts in each language beside."""

from dataclasses import dataclass, field
from datetime import date, time

from formations.labels import State

AWARENESS = "ateliers-de-sensibilisation"
LOT_ONE = "formation-auto-evaluation"
EXAMPLE = "exemple-mecanismes-participatifs"


@dataclass(frozen=True)
class Dates:
    """One session as the facts tell it; regions by French name, cities in both languages."""

    starts_on: date
    ends_on: date
    city_fr: str = ""
    city_ar: str = ""
    regions: list[str] = field(default_factory=list)
    starts_at: time | None = None
    ends_at: time | None = None
    state: str = State.HELD
    seats: int | None = None
    online_url: str = ""


def _day(month: int, day: int, *regions: str) -> Dates:
    return Dates(date(2022, month, day), date(2022, month, day), regions=list(regions))


WORKSHOPS = [
    _day(1, 26, "Tanger-Tétouan-Al Hoceima", "Drâa-Tafilalet"),
    _day(
        2,
        2,
        "Rabat-Salé-Kénitra",
        "Béni Mellal-Khénifra",
        "Dakhla-Oued Ed-Dahab",
        "Oriental",
    ),
    _day(
        2,
        7,
        "Casablanca-Settat",
        "Souss-Massa",
        "Guelmim-Oued Noun",
        "Laâyoune-Sakia El Hamra",
    ),
    _day(2, 9, "Marrakech-Safi", "Fès-Meknès"),
]

# Presidents, elected members and managers, in the four trainings of June 2022 together.
TRAINED = 74
TRAININGS = [
    Dates(date(2022, 6, 6), date(2022, 6, 7), "Rabat", "الرباط", ["Rabat-Salé-Kénitra"]),
    Dates(date(2022, 6, 9), date(2022, 6, 10), "Fès", "فاس", ["Fès-Meknès"]),
    Dates(date(2022, 6, 13), date(2022, 6, 14), "Marrakech", "مراكش", ["Marrakech-Safi"]),
    Dates(date(2022, 6, 16), date(2022, 6, 17), "Agadir", "أكادير", ["Souss-Massa"]),
]
