"""What is counted of a call: one query each, whatever the number of dossiers."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import TruncDate
from django.utils import timezone

from label.calls.domain.eligibility import Prerequisite
from label.calls.models import Call, FormVersion
from label.dossiers.domain.workflow import DRAFT
from label.dossiers.models import Deposit, Dossier, StepTaken
from label.eligibility.models import Ruling
from territory.labels import MILIEUX
from territory.selectors import counts_by_region

from .domain.coverage import Coverage

# Region, milieu and state of some dossiers.
Group = tuple[str, str, str]


@dataclass(frozen=True)
class RegionCoverage:
    """A region, and its communes by milieu."""

    region: Any
    cells: dict[str, Coverage]

    @property
    def whole(self) -> Coverage:
        """Both milieux together."""
        return sum(self.cells.values(), Coverage())


@dataclass(frozen=True)
class Missed:
    """How often officers ruled on a prerequisite, and found it not met or without proof."""

    code: str
    ruled: int
    not_met: int
    proof_needed: int

    @property
    def missed(self) -> int:
        """How often it did not stand as met."""
        return self.not_met + self.proof_needed


def standing(call: Call) -> Counter[Group]:
    """Return how many dossiers stand in each state, by region and milieu."""
    groups = Dossier.objects.filter(call=call).order_by()
    rows: Any = groups.values_list(
        "commune__province__region__code", "commune__milieu", "state"
    ).annotate(total=Count("pk"))
    return Counter({(region, milieu, state): total for region, milieu, state, total in rows})


def coverage(found: Counter[Group]) -> list[RegionCoverage]:
    """Return all regions with what `standing` found of their communes."""
    regions = list(counts_by_region())
    return [RegionCoverage(region, _cells(region, found)) for region in regions]


def _cells(region: Any, found: Counter[Group]) -> dict[str, Coverage]:
    cells = {}
    for milieu, _label in MILIEUX:
        states = {s: n for (r, m, s), n in found.items() if (r, m) == (region.code, milieu)}
        drafts = states.pop(DRAFT, 0)
        cells[milieu] = Coverage(getattr(region, milieu), drafts, sum(states.values()))
    return cells


def reached(call: Call) -> dict[str, int]:
    """Return how many dossiers have ever come to each state by a step of the workflow."""
    steps: Any = StepTaken.objects.filter(dossier__call=call).order_by()
    return dict(steps.values_list("target").annotate(total=Count("dossier", distinct=True)))


def missed(call: Call) -> list[Missed]:
    """Return the rulings on last deposits by prerequisite, the most often missed first."""
    later = Deposit.objects.filter(
        dossier=OuterRef("deposit__dossier"), number__gt=OuterRef("deposit__number")
    )
    rulings = Ruling.objects.filter(~Exists(later), deposit__dossier__call=call).order_by()
    rows: Any = rulings.values("code").annotate(
        ruled_on=Count("pk"),
        not_met=Count("pk", Q(ruled="not_met")),
        proof_needed=Count("pk", Q(ruled="proof_needed")),
    )
    found = [
        Missed(row["code"], row["ruled_on"], row["not_met"], row["proof_needed"]) for row in rows
    ]
    return sorted(found, key=lambda one: (-one.missed, -one.ruled, one.code))


def prerequisites(call: Call) -> dict[str, Prerequisite]:
    """Return the prerequisites of all published forms of a call by code, the last words of each."""
    schemas = FormVersion.objects.filter(call=call).order_by("number")
    listed = schemas.values_list("schema__prerequisites", flat=True)
    read = [Prerequisite.from_schema(one) for rows in listed for one in rows or ()]
    return {one.code: one for one in read}


def deposits_by_day(call: Call) -> dict[date, int]:
    """Return how many deposits came on each day, in Morocco's time."""
    zone = timezone.get_default_timezone()
    rows: Any = (
        Deposit.objects.filter(dossier__call=call)
        .order_by()
        .annotate(day=TruncDate("submitted_at", tzinfo=zone))
        .values_list("day")
        .annotate(total=Count("pk"))
    )
    return dict(rows)
