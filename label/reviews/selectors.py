"""Reads of grids, readings and what they come to. Readers see their own until all are given."""

from collections import Counter
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from label.calls.models import Call
from label.dossiers.domain.workflow import ELIGIBLE, REVIEWED
from label.dossiers.models import Dossier

from .domain.assigning import Away, ToRead
from .domain.scoring import Criterion, Outcome, outcome
from .models import Conflict, Grid, Reading
from .permissions import may_see_all

UNDER_WAY = Q(state__in=(ELIGIBLE, REVIEWED))


def grid_of(call: Call) -> Grid | None:
    """Return the call's grid with its criteria, if it has one."""
    return Grid.objects.filter(call=call).prefetch_related("criteria").first()


def criteria_of(grid: Grid) -> list[Criterion]:
    """Return the criteria as they are scored."""
    return [Criterion(one.code, one.weight, one.maximum) for one in grid.criteria.all()]


def under_review(call: Call) -> QuerySet[Dossier]:
    """Return the dossiers that are read now, with their readings."""
    return _with_readings(Dossier.objects.filter(UNDER_WAY, call=call))


def reviewed(call: Call) -> QuerySet[Dossier]:
    """Return the dossiers that are or were read, also once they are decided on."""
    with_reading = Reading.objects.filter(dossier__call=call).values("dossier")
    return _with_readings(
        Dossier.objects.filter(call=call).filter(UNDER_WAY | Q(pk__in=with_reading))
    )


def _with_readings(rows: QuerySet[Dossier]) -> QuerySet[Dossier]:
    readings = Reading.objects.select_related("reader").order_by("position")
    return (
        rows.select_related("commune__province__region")
        .prefetch_related(Prefetch("readings", queryset=readings))
        .order_by("reference")
    )


def to_read(dossiers: QuerySet[Dossier]) -> list[ToRead]:
    """Return the dossiers as readers are assigned to them."""
    return [
        ToRead(
            dossier=one.pk,
            commune=one.commune.code,
            province=one.commune.province.code,
            readers=frozenset(reading.reader_id for reading in one.readings.all()),
        )
        for one in dossiers
    ]


def kept_away() -> dict[int, Away]:
    """Return what each reader keeps away from."""
    found: dict[int, tuple[set[str], set[str]]] = {}
    for one in Conflict.objects.select_related("commune", "province"):
        communes, provinces = found.setdefault(one.reader_id, (set(), set()))
        if one.commune:
            communes.add(one.commune.code)
        if one.province:
            provinces.add(one.province.code)
    return {
        reader: Away(frozenset(communes), frozenset(provinces))
        for reader, (communes, provinces) in found.items()
    }


def load_of(call: Call) -> dict[int, int]:
    """Return how many dossiers of a call each reader has."""
    readers = Reading.objects.filter(dossier__call=call).values_list("reader", flat=True)
    return dict(Counter(readers))


def outcome_of(dossier: Dossier, allowed_gap: Decimal) -> Outcome:
    """Return what the readings of a dossier come to; it needs its `readings`."""
    given = sorted(
        (one for one in dossier.readings.all() if one.mark is not None), key=lambda r: r.position
    )
    return outcome([one.mark for one in given if one.mark is not None], allowed_gap)


def readings_of(reader: Any) -> QuerySet[Reading]:
    """Return what a person has to read and has read, what waits first."""
    return (
        Reading.objects.filter(reader=reader)
        .select_related("dossier__call", "dossier__commune__province__region")
        .order_by("given_at", "dossier__reference")
    )


def visible_readings(user: Any, dossier: Dossier) -> list[Reading]:
    """Return the readings of a dossier that a person may see.

    A reader sees nobody's reading but his own: two readings are independent.
    """
    rows = Reading.objects.filter(dossier=dossier).select_related("reader")
    return list(rows if may_see_all(user) else rows.filter(reader=user))
