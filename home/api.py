"""Public figures for programs."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_noop as _
from ninja import Router, Schema

from conventions.selectors import public_conventions
from formations.selectors import public_sessions
from label.statistics.api import PublishedCall, published_calls
from publishing.api import Text, text
from territory.selectors import counts_by_region

router = Router()


class RegionFigures(Schema):
    code: str
    name: Text
    urban: int
    rural: int
    population_2014: int
    population_2024: int


class Statistics(Schema):
    """What is public: communes by region and milieu, sessions by state, conventions by year.

    Figures and results of calls stand here once they are published, and no longer when withdrawn.
    """

    communes: list[RegionFigures]
    sessions: dict[str, int]
    conventions: dict[str, int]
    calls: list[PublishedCall]


@router.get("", response=Statistics, summary=_("Communes, sessions and conventions in figures"))
def statistics(request: HttpRequest) -> dict[str, Any]:
    sessions: dict[str, int] = {}
    for state in public_sessions().order_by().values_list("state", flat=True):
        sessions[state] = sessions.get(state, 0) + 1
    conventions: dict[str, int] = {}
    for row in public_conventions():
        year = str(row["signed"].year)
        conventions[year] = conventions.get(year, 0) + 1
    communes = [
        {
            "code": region.code,
            "name": text(region, "name"),
            "urban": region.urban,
            "rural": region.rural,
            "population_2014": region.in_2014 or 0,
            "population_2024": region.in_2024 or 0,
        }
        for region in counts_by_region()
    ]
    return {
        "communes": communes,
        "sessions": sessions,
        "conventions": conventions,
        "calls": published_calls(),
    }
