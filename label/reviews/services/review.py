"""Assigning readers, giving a reading, concluding."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from accounts.models import User
from label.calls.models import Call
from label.dossiers.domain.workflow import ELIGIBLE
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act
from label.dossiers.services.advance import advance
from label.dossiers.services.errors import NotAnOfficer
from label.reviews.domain.assigning import Away, ToRead, assign
from label.reviews.domain.scoring import READINGS, mark
from label.reviews.models import Conflict, Grid, Reading
from label.reviews.permissions import may_review
from label.reviews.selectors import (
    criteria_of,
    grid_of,
    kept_away,
    load_of,
    outcome_of,
    to_read,
    under_review,
)
from records.services import journal
from territory.models import Commune, Province

from .errors import AlreadyGiven, KeptAway, NoGrid, NotAReader, NotBeingReviewed


@transaction.atomic
def assign_readers(
    *, call: Call, readers: Iterable[User], by: User, now: datetime
) -> tuple[int, list[int]]:
    """Give each eligible dossier its readers: two, or a third where the two lie too far apart.

    Return how many readings are assigned, and the keys of dossiers that lack a reader. Raises
    NotAnOfficer, NoGrid.
    """
    grid = _prepared(call, by)
    people = {one.pk: one for one in readers if may_review(one)}
    dossiers = under_review(call).filter(state=ELIGIBLE)
    away, load = kept_away(), load_of(call)
    thirds = {d.pk for d in dossiers if outcome_of(d, grid.allowed_gap).needs_third}
    asked: list[ToRead] = to_read(dossiers)
    first, short = assign(
        [one for one in asked if one.dossier not in thirds], list(people), away, READINGS, load
    )
    more, lacking = assign(
        [one for one in asked if one.dossier in thirds], list(people), away, READINGS + 1, load
    )
    places = {d.pk: {reading.position for reading in d.readings.all()} for d in dossiers}
    for dossier, reader in first + more:
        # A reading that was taken away leaves its place free.
        position = min(set(range(1, READINGS + 2)) - places[dossier])
        places[dossier].add(position)
        Reading.objects.create(
            dossier_id=dossier, reader=people[reader], position=position, assigned_at=now
        )
    told = {"call": call.slug, "readings": len(first + more)}
    journal.record(actor=by, verb="reviews.assigned", target=grid, data=told)
    return len(first + more), short + lacking


@transaction.atomic
def give_reading(
    *, reading: Reading, scores: Mapping[str, int], comment: str, by: User, now: datetime
) -> Reading:
    """Keep what a reader found; it does not change any more.

    Raises NotAReader, KeptAway, AlreadyGiven, NotBeingReviewed, NoGrid, and ValueError for scores
    that do not fit the grid.
    """
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=reading.dossier_id)
    locked = Reading.objects.select_for_update(of=("self",)).get(pk=reading.pk)
    if locked.reader_id != by.pk or not may_review(by):
        raise NotAReader
    if locked.given_at:
        raise AlreadyGiven
    if dossier.state != ELIGIBLE:
        raise NotBeingReviewed(dossier.state)
    commune = dossier.commune
    one = ToRead(dossier.pk, commune.code, commune.province.code)
    if kept_away().get(by.pk, Away()).covers(one):
        raise KeptAway(dossier.reference)
    grid = grid_of(dossier.call)
    if grid is None:
        raise NoGrid
    locked.mark = mark(criteria_of(grid), scores)
    locked.scores, locked.comment, locked.given_at = dict(scores), comment.strip(), now
    locked.save()
    told = {"reading": locked.pk, "position": locked.position}
    journal.record(actor=by, verb="reviews.given", target=dossier, data=told)
    return locked


@transaction.atomic
def declare_conflict(
    *,
    reader: User,
    by: User,
    now: datetime,
    commune: Commune | None = None,
    province: Province | None = None,
) -> int:
    """Keep a reader away from a commune or province, and take back what he has not read of it.

    Declared by the reader or by an officer. Return how many readings are taken back, to be
    assigned anew. Raises NotAnOfficer for others, ValueError unless one place is named.
    """
    if by != reader and not may_act(by):
        raise NotAnOfficer
    if (commune is None) == (province is None):
        raise ValueError("A conflict is with a commune or with a province.")
    place = {"commune": commune} if commune else {"province": province}
    conflict, _new = Conflict.objects.get_or_create(
        reader=reader, **place, defaults={"declared_at": now}
    )
    waiting = Reading.objects.filter(reader=reader, given_at=None)
    concerned = (
        waiting.filter(dossier__commune=commune)
        if commune
        else waiting.filter(dossier__commune__province=province)
    )
    count, _by_model = concerned.delete()
    code = commune.code if commune else province.code if province else ""
    journal.record(
        actor=by, verb="reviews.kept_away", target=conflict, data={"place": code, "back": count}
    )
    return count


@transaction.atomic
def conclude_reviews(*, call: Call, by: User, now: datetime) -> int:
    """Take every dossier whose readings are complete to "reviewed"; return how many.

    Raises NotAnOfficer, NoGrid.
    """
    grid = _prepared(call, by)
    done = [
        one
        for one in under_review(call).filter(state=ELIGIBLE)
        if outcome_of(one, grid.allowed_gap).is_complete
    ]
    for one in done:
        advance(dossier=one, verb="conclude_review", by=by, now=now)
    return len(done)


def _prepared(call: Call, by: User) -> Grid:
    if not may_act(by):
        raise NotAnOfficer
    grid = grid_of(call)
    if grid is None or not grid.criteria.exists():
        raise NoGrid
    return grid
