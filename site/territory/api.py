"""The territory for programs: regions, provinces and prefectures, communes."""

from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest
from django.utils.translation import gettext_noop as _
from ninja import Query, Router, Schema

from publishing.api import Limit, Listing, Offset, Text, listed, text

from .models import Commune, Province, Region
from .selectors import commune_by_code, communes, matching

router = Router()

Code = Annotated[str, Query(max_length=12, pattern=r"^[0-9A-Za-z.]*$", description=_("HCP code."))]
Sought = Annotated[
    str,
    Query(
        max_length=80,
        description=_("A name in French or in Arabic, whatever its spelling; best answers first."),
    ),
]


class RegionOut(Schema):
    code: str
    name: Text


class ProvinceOut(Schema):
    code: str
    name: Text
    kind: Literal["province", "prefecture"]
    region: str


class CommuneOut(Schema):
    code: str
    name: Text
    milieu: Literal["urban", "rural"]
    province: ProvinceOut
    region: RegionOut
    population_2014: int | None
    population_2024: int | None


class CommuneList(Listing):
    results: list[CommuneOut]


class Wish(Schema):
    """Which communes are asked for."""

    q: Sought = ""
    region: Code = ""
    province: Code = ""
    milieu: Literal["", "urban", "rural"] = ""
    limit: Limit = 50
    offset: Offset = 0


def region_out(region: Region) -> RegionOut:
    return RegionOut(code=region.code, name=text(region, "name"))


def province_out(province: Province) -> dict[str, Any]:
    return {
        "code": province.code,
        "name": text(province, "name"),
        "kind": province.kind,
        "region": province.region.code,
    }


def commune_out(commune: Commune) -> dict[str, Any]:
    return {
        "code": commune.code,
        "name": text(commune, "name"),
        "milieu": commune.milieu,
        "province": province_out(commune.province),
        "region": region_out(commune.province.region),
        "population_2014": commune.population_2014,
        "population_2024": commune.population_2024,
    }


@router.get("/regions", response=list[RegionOut], summary=_("The twelve regions"))
def regions(request: HttpRequest) -> list[RegionOut]:
    return [region_out(region) for region in Region.objects.all()]


@router.get("/provinces", response=list[ProvinceOut], summary=_("Provinces and prefectures"))
def provinces(request: HttpRequest, region: Code = "") -> list[dict[str, Any]]:
    rows = Province.objects.select_related("region")
    return [province_out(row) for row in (rows.filter(region__code=region) if region else rows)]


@router.get("/communes", response=CommuneList, summary=_("Communes, searched and filtered"))
def search(request: HttpRequest, wish: Query[Wish]) -> dict[str, Any]:
    count, rows = listed(_wished(wish), limit=wish.limit, offset=wish.offset)
    return {"count": count, "results": [commune_out(row) for row in rows]}


@router.get("/communes/{code}", response=CommuneOut, summary=_("One commune"))
def commune(request: HttpRequest, code: str) -> dict[str, Any]:
    found = commune_by_code(code)
    if found is None:
        raise Http404
    return commune_out(found)


def _wished(wish: Wish) -> Any:
    rows = communes().order_by("code")
    if wish.region:
        rows = rows.filter(province__region__code=wish.region)
    if wish.province:
        rows = rows.filter(province__code=wish.province)
    if wish.milieu:
        rows = rows.filter(milieu=wish.milieu)
    return matching(rows, wish.q) if wish.q.strip() else rows
