"""What the framework pages read."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from label.domain.editions import reached_on
from label.labels import StepKind
from label.models.framework import FrameworkVersion
from label.models.milestone import Milestone
from label.models.process_step import ProcessStep
from label.models.tool import Tool


@dataclass(frozen=True)
class Edition:
    """An edition of the framework as it stands on a given day."""

    version: FrameworkVersion
    replaced_on: datetime.date | None
    is_current: bool
    added: frozenset[str]


def editions(today: datetime.date) -> list[Edition]:
    """Return the editions that hold or have held, newest first, with their principles at hand.

    One that is published ahead of its day appears on that day.
    """
    published = FrameworkVersion.objects.filter(live=True).prefetch_related("principles")
    versions = reached_on(published, today)
    neighbours = zip([None, *versions], versions, [*versions[1:], None], strict=False)
    return [
        Edition(
            version=version,
            replaced_on=after.valid_from if after else None,
            is_current=after is None,
            added=_codes(version) - _codes(before) if before else frozenset(),
        )
        for before, version, after in reversed(list(neighbours))
    ]


def _codes(version: FrameworkVersion) -> frozenset[str]:
    return frozenset(principle.code for principle in version.principles.all())


@dataclass(frozen=True)
class Process:
    """The way to the label, and how it can end."""

    steps: list[ProcessStep]
    outcomes: list[ProcessStep]


def process() -> Process:
    """Return the published steps and outcomes in order."""
    rows = list(ProcessStep.objects.filter(live=True))
    return Process(
        steps=[row for row in rows if row.kind == StepKind.STEP],
        outcomes=[row for row in rows if row.kind != StepKind.STEP],
    )


@dataclass(frozen=True)
class Year:
    """The milestones of one year."""

    number: int
    milestones: list[Milestone]


def timeline() -> list[Year]:
    """Return the published milestones by year, the oldest first."""
    rows = Milestone.objects.filter(live=True).prefetch_related("dates", "figures")
    years: dict[int, list[Milestone]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.period.rank, row.pk)):
        years[row.starts_on.year].append(row)
    return [Year(number, milestones) for number, milestones in sorted(years.items())]


def tools(*, step: str = "", kind: str = "", language: str = "") -> QuerySet[Tool]:
    """Return the places of the library; a tool in both languages answers to each of them."""
    rows = Tool.objects.filter(live=True).select_related("step", "document")
    if step:
        rows = rows.filter(step__code=step)
    if kind:
        rows = rows.filter(kind=kind)
    if language:
        rows = rows.filter(language__contains=language)
    return rows
