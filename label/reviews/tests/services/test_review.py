from decimal import Decimal

import pytest

from label.dossiers.services.errors import NotAnOfficer
from label.reviews.models import Reading
from label.reviews.selectors import outcome_of, under_review, visible_readings
from label.reviews.services.errors import AlreadyGiven, KeptAway, NoGrid, NotAReader
from label.reviews.services.review import (
    assign_readers,
    conclude_reviews,
    declare_conflict,
    give_reading,
)
from records.models import JournalEntry

HIGH, LOW = {"a": 4, "b": 4}, {"a": 1, "b": 1}


@pytest.fixture
def assigned(grid, call, dossier, readers, officer, now):
    assign_readers(call=call, readers=readers, by=officer, now=now)
    return list(Reading.objects.order_by("position").select_related("reader"))


def give(reading, scores, now):
    return give_reading(reading=reading, scores=scores, comment="", by=reading.reader, now=now)


def test_each_dossier_gets_two_readers_once(assigned, call, readers, officer, now):
    assert [one.position for one in assigned] == [1, 2]
    assert assign_readers(call=call, readers=readers, by=officer, now=now) == (0, [])


def test_a_reading_is_marked_by_the_grid_and_the_journal_keeps_no_mark(assigned, now):
    given = give(assigned[0], {"a": 2, "b": 4}, now)
    entry = JournalEntry.objects.get(verb="reviews.given")
    assert given.mark == Decimal("62.50")
    assert entry.data == {"reading": given.pk, "position": 1}


def test_a_reading_that_was_given_does_not_change(assigned, now):
    give(assigned[0], HIGH, now)
    with pytest.raises(AlreadyGiven):
        give(assigned[0], LOW, now)


def test_nobody_gives_anothers_reading(assigned, now):
    with pytest.raises(NotAReader):
        give_reading(reading=assigned[0], scores=HIGH, comment="", by=assigned[1].reader, now=now)


def test_a_score_outside_the_grid_keeps_nothing(assigned, now):
    with pytest.raises(ValueError, match="outside"):
        give(assigned[0], {"a": 5, "b": 0}, now)
    assert Reading.objects.filter(given_at__isnull=False).count() == 0


def test_two_readings_do_not_see_each_other_and_officers_see_both(assigned, dossier, officer, now):
    give(assigned[0], HIGH, now)
    assert visible_readings(assigned[1].reader, dossier) == [assigned[1]]
    assert visible_readings(officer, dossier) == assigned


def test_readings_too_far_apart_get_a_third_reader(assigned, call, dossier, readers, officer, now):
    give(assigned[0], HIGH, now)
    give(assigned[1], LOW, now)
    assert conclude_reviews(call=call, by=officer, now=now) == 0
    assert assign_readers(call=call, readers=readers, by=officer, now=now) == (1, [])
    third = Reading.objects.get(position=3)
    assert third.reader not in [one.reader for one in assigned]
    give(third, {"a": 3, "b": 3}, now)
    assert outcome_of(under_review(call).get(), Decimal(20)).median == Decimal("75.00")
    assert conclude_reviews(call=call, by=officer, now=now) == 1
    dossier.refresh_from_db()
    assert dossier.state == "reviewed"


def test_a_conflict_takes_back_what_is_not_read_and_keeps_the_reader_away(
    assigned, call, dossier, readers, officer, now
):
    away = assigned[0].reader
    assert declare_conflict(reader=away, by=away, now=now, province=dossier.commune.province) == 1
    assign_readers(call=call, readers=readers, by=officer, now=now)
    rows = Reading.objects.order_by("position")
    assert [one.position for one in rows] == [1, 2]
    assert away not in [one.reader for one in rows]


def test_a_reader_who_keeps_away_gives_no_reading(assigned, dossier, now):
    reading = assigned[0]
    declare_conflict(reader=reading.reader, by=reading.reader, now=now, commune=dossier.commune)
    again = Reading.objects.create(
        dossier=dossier, reader=reading.reader, position=3, assigned_at=now
    )
    with pytest.raises(KeptAway):
        give(again, HIGH, now)


def test_a_dossier_without_enough_readers_is_named(grid, call, dossier, readers, officer, now):
    assert assign_readers(call=call, readers=readers[:1], by=officer, now=now) == (
        1,
        [dossier.pk],
    )


def test_without_grid_or_right_nothing_is_assigned(call, dossier, readers, officer, now):
    with pytest.raises(NoGrid):
        assign_readers(call=call, readers=readers, by=officer, now=now)
    with pytest.raises(NotAnOfficer):
        assign_readers(call=call, readers=readers, by=readers[0], now=now)


def test_who_may_not_review_is_given_nothing(grid, call, dossier, officer, now):
    assert assign_readers(call=call, readers=[officer], by=officer, now=now) == (0, [dossier.pk])
