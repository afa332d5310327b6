"""What the results may be narrowed by: links that keep the other choices and need no script."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict

from finding.labels import Kind
from finding.selectors import Found, Narrowing
from publishing.bilingual import pick
from territory.models import Region

EARLIEST, LATEST = 1900, 2200


@dataclass(frozen=True)
class Choice:
    """A value to narrow by: its name, how many results it gives, where it leads."""

    name: str
    count: int
    query: str
    chosen: bool


def narrowing_of(query: QueryDict) -> Narrowing:
    """Read the filters of an address; what is none of them is no filter."""
    kind, year, region = (query.get(name, "") for name in ("kind", "year", "region"))
    number = int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None
    return Narrowing(
        kind=kind if kind in Kind.values else "",
        year=number if number and EARLIEST <= number <= LATEST else None,
        region=region if region.isascii() and region.isdigit() and len(region) <= 3 else "",
    )


def kind_choices(found: Found, chosen: Narrowing, query: QueryDict) -> list[Choice]:
    """Return the kinds found, in their own order."""
    named = [(kind.value, str(kind.label)) for kind in Kind]
    return _choices("kind", named, found.kinds, chosen.kind, query)


def year_choices(found: Found, chosen: Narrowing, query: QueryDict) -> list[Choice]:
    """Return the years found, the latest first."""
    years = sorted({*found.years, *filter(None, [chosen.year])}, reverse=True)
    counts = {str(year): found.years[year] for year in years}
    named = [(str(year), str(year)) for year in years]
    return _choices("year", named, counts, str(chosen.year or ""), query)


def region_choices(found: Found, chosen: Narrowing, query: QueryDict) -> list[Choice]:
    """Return the regions found, in the order of their codes; a query only where there are any."""
    if not found.regions and not chosen.region:
        return []
    regions = Region.objects.filter(code__in={*found.regions, chosen.region})
    named = [(region.code, pick(region, "name")) for region in regions]
    return _choices("region", named, found.regions, chosen.region, query)


def _choices(
    name: str,
    named: Iterable[tuple[str, str]],
    counts: dict[str, int],
    chosen: str,
    query: QueryDict,
) -> list[Choice]:
    return [
        Choice(label, counts.get(value, 0), _query(query, name, value, chosen), value == chosen)
        for value, label in named
        if counts.get(value) or value == chosen
    ]


def _query(query: QueryDict, name: str, value: str, chosen: str) -> str:
    """Return the address's query with this value chosen, or no longer; back to the first page."""
    other = query.copy()
    for gone in ("page", name):
        other.pop(gone, None)
    if value != chosen:
        other[name] = value
    return other.urlencode()
