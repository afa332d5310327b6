"""Eligible dossiers are read twice, a third time where the two lie far apart."""

from datetime import datetime
from random import Random

from django.db import transaction

from label.dossiers.domain.workflow import ELIGIBLE
from label.dossiers.models import Dossier
from label.replay.campaign import Campaign
from label.replay.content.words import ALLOWED_GAP, COMMENT, CRITERIA
from label.reviews.models import Conflict, Criterion, Grid, Reading
from label.reviews.services.review import (
    assign_readers,
    conclude_reviews,
    declare_conflict,
    give_reading,
)

MAXIMUM = 4
# One dossier in so many is read very differently by its second reader.
DISPUTED = 10
MARKS = {"retained": (3, 4), "reserve": (2, 3), "turned_down": (1, 2)}


def read(campaign: Campaign) -> None:
    """Assign, keep away, assign what came back, read, read a third time, conclude."""
    waiting = campaign.dossiers(ELIGIBLE)
    if not waiting:
        return
    make_grid(campaign)
    at = campaign.after(16)
    _keep_away(campaign, 0, waiting[0], at)
    _assign(campaign, at)
    _keep_away(campaign, 1, waiting[-1], at)
    for days in (17, 20):
        _assign(campaign, campaign.after(days))
        _give(campaign, waiting[::DISPUTED], campaign.after(days + 1))
    conclude_reviews(call=campaign.call, by=campaign.people.officer, now=campaign.after(24))


@transaction.atomic
def make_grid(campaign: Campaign) -> None:
    """Give the call the grid that its dossiers are read by, where it has none."""
    grid, new = Grid.objects.get_or_create(
        call=campaign.call, defaults={"allowed_gap": ALLOWED_GAP}
    )
    if new:
        Criterion.objects.bulk_create(
            Criterion(
                grid=grid,
                sort_order=order,
                code=domain,
                domain=domain,
                title_fr=french,
                title_ar=arabic,
                weight=weight,
                maximum=MAXIMUM,
            )
            for order, (domain, french, arabic, weight) in enumerate(CRITERIA)
        )


def _keep_away(campaign: Campaign, number: int, dossier: Dossier, at: datetime) -> None:
    """Let a reader keep away from the commune of a dossier, unless he does from another."""
    reader = campaign.people.readers[number]
    if not Conflict.objects.filter(reader=reader).exists():
        declare_conflict(reader=reader, commune=dossier.commune, by=reader, now=at)


def _assign(campaign: Campaign, at: datetime) -> None:
    people = campaign.people
    assign_readers(call=campaign.call, readers=people.readers, by=people.officer, now=at)


def _give(campaign: Campaign, disputed: list[Dossier], at: datetime) -> None:
    readings = Reading.objects.filter(dossier__call=campaign.call, given_at=None)
    for one in readings.select_related("dossier__commune", "reader").order_by("pk"):
        with transaction.atomic():
            scores = _scores(campaign, one, disputed)
            give_reading(reading=one, scores=scores, comment=COMMENT, by=one.reader, now=at)


def _scores(campaign: Campaign, reading: Reading, disputed: list[Dossier]) -> dict[str, int]:
    code = reading.dossier.commune.code
    low, high = MARKS[campaign.applicants[code].fate]
    chance: Random = campaign.chance("reading", code, reading.position)
    if reading.dossier in disputed and reading.position == 2:
        # The median of three stands where the others put it.
        low, high = (0, 1) if low > 1 else (3, 4)
    return {domain: chance.randint(low, high) for domain, *_rest in CRITERIA}
