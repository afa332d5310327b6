from collections import Counter

import pytest

from label.dossiers.services.errors import NotAnOfficer, ReasonRequired
from label.selection.domain.allocation import allocate
from label.selection.models import Lot, LotMove, LotPlan, Place
from label.selection.selectors import listed_candidates
from label.selection.services.errors import (
    AlreadyDrawn,
    NotFrozen,
    NotRetained,
    SizesDoNotAddUp,
)
from label.selection.services.lots import draw_lots, freeze_list, place_in_lot
from records.models import JournalEntry


@pytest.fixture
def retained(make_dossier):
    return [
        make_dossier(n, "notified", f"R{n % 3}", ["urban", "rural"][n % 2], "retained")
        for n in range(9)
    ]


@pytest.fixture
def frozen(retained, call, committee, now):
    return freeze_list(call=call, sizes=[5, 4], by=committee, now=now)


@pytest.fixture
def drawn(frozen, call, committee, now):
    return draw_lots(call=call, seed=" graine ", by=committee, now=now)


def numbers():
    return dict(Place.objects.values_list("dossier__reference", "lot__number"))


def test_the_draw_is_the_one_that_anyone_gets_from_list_and_seed(drawn):
    assert numbers() == allocate(listed_candidates(drawn), [5, 4], "graine")
    assert Counter(numbers().values()) == {1: 5, 2: 4}


def test_the_list_is_journaled_before_the_seed_is_known(drawn):
    frozen, drawing = JournalEntry.objects.filter(verb__startswith="lots.").order_by("sequence")
    assert "seed" not in frozen.data
    assert drawing.data["digest"] == frozen.data["digest"] == drawn.list_digest


def test_a_commune_retained_later_does_not_change_the_frozen_list(
    frozen, make_dossier, call, committee, now
):
    make_dossier(20, "notified", outcome="retained")
    draw_lots(call=call, seed="graine", by=committee, now=now)
    assert len(numbers()) == 9


def test_it_is_drawn_once(drawn, call, committee, now):
    with pytest.raises(AlreadyDrawn):
        draw_lots(call=call, seed="autre", by=committee, now=now)
    with pytest.raises(AlreadyDrawn):
        freeze_list(call=call, sizes=[4, 5], by=committee, now=now)


def test_nothing_is_drawn_before_the_list_is_frozen(retained, call, committee, now):
    with pytest.raises(NotFrozen):
        draw_lots(call=call, seed="graine", by=committee, now=now)


@pytest.mark.parametrize("sizes", [[], [9, 1], [9, 0], [4, 4]])
def test_sizes_that_do_not_add_up_are_refused(retained, call, committee, now, sizes):
    with pytest.raises(SizesDoNotAddUp):
        freeze_list(call=call, sizes=sizes, by=committee, now=now)
    assert LotPlan.objects.count() == 0


def test_a_move_by_hand_keeps_its_reason_and_is_journaled(drawn, committee, now):
    place = Place.objects.filter(lot__number=1).first()
    second = Lot.objects.get(number=2)
    place_in_lot(dossier=place.dossier, lot=second, reason="Voisine", by=committee, now=now)
    move = LotMove.objects.get()
    entry = JournalEntry.objects.get(verb="lots.placed")
    assert numbers()[place.dossier.reference] == 2
    assert (move.reason, move.source.number) == ("Voisine", 1)
    assert entry.data == {"move": move.pk, "from": 1, "to": 2}


def test_one_promoted_after_the_draw_is_added_by_hand(drawn, make_dossier, committee, now):
    late = make_dossier(30, "retained", outcome="retained")
    first = Lot.objects.get(number=1)
    place = place_in_lot(dossier=late, lot=first, reason="Réserve", by=committee, now=now)
    assert (place.drawn, len(numbers())) == (False, 10)


def test_a_move_without_reason_or_of_one_not_retained_is_refused(
    drawn, make_dossier, committee, now
):
    lot = Lot.objects.get(number=1)
    place = Place.objects.filter(lot__number=2).first()
    with pytest.raises(ReasonRequired):
        place_in_lot(dossier=place.dossier, lot=lot, reason=" ", by=committee, now=now)
    other = make_dossier(31, "notified", outcome="not_retained")
    with pytest.raises(NotRetained):
        place_in_lot(dossier=other, lot=lot, reason="Erreur", by=committee, now=now)


def test_officers_do_not_draw(retained, call, officer, now):
    with pytest.raises(NotAnOfficer):
        freeze_list(call=call, sizes=[5, 4], by=officer, now=now)
