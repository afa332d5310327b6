from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from label.dossiers.models import Dossier, StepTaken
from label.dossiers.tests.conftest import NOW
from label.eligibility.models import Ruling
from label.eligibility.tests.conftest import send
from label.statistics import selectors
from label.statistics.domain.coverage import Coverage
from label.statistics.figures import figures
from label.statistics.stays import Stay, stays
from territory.models import Commune

DAY = timedelta(days=1)


@pytest.fixture
def make(call, commune):
    """Make dossiers with the days after which each step was taken."""

    def make(number, state="submitted", milieu="rural", path=()):
        home = Commune.objects.create(
            code=f"01.111.02.{number}",
            name_fr=f"Commune {number}",
            name_ar=f"جماعة {number}",
            province=commune.province,
            milieu=milieu,
        )
        made = Dossier.objects.create(
            call=call,
            commune=home,
            form_version=call.published_version,
            reference=f"LCC-{number:04}",
            state=state,
            language="fr",
            started_at=NOW,
            changed_at=NOW,
        )
        for source, target, days in path:
            StepTaken.objects.create(
                dossier=made,
                verb="submit",
                source=source,
                target=target,
                taken_at=NOW + days * DAY,
            )
        return made

    return make


def test_communes_are_told_apart_by_region_milieu_and_state(call, make):
    make(1, "draft"), make(2), make(3, "screening"), make(4, "draft", milieu="urban")
    [region] = selectors.coverage(selectors.standing(call))
    assert region.cells == {"urban": Coverage(1, 1, 0), "rural": Coverage(4, 1, 2)}
    assert (region.whole, region.whole.not_started) == (Coverage(5, 2, 2), 1)


def test_a_dossier_that_came_to_a_state_twice_has_reached_it_once(call, make):
    path = [("draft", "submitted", 1), ("screening", "submitted", 2)]
    make(1, path=path), make(2, path=path[:1])
    assert selectors.reached(call) == {"submitted": 2}


def test_stays_are_ranked_among_those_that_ended(call, make):
    for number in range(1, 11):
        make(number, path=[("draft", "submitted", number), ("submitted", "submitted", 20)])
    day = 86_400
    assert stays(call) == {"draft": Stay(10, 5 * day, 9 * day)}


def test_a_stay_begins_where_the_one_before_ends(call, make):
    make(1, path=[("draft", "submitted", 2), ("submitted", "screening", 5)])
    assert stays(call)["submitted"] == Stay(1, 3 * 86_400, 3 * 86_400)


def test_only_rulings_on_the_last_deposit_count(deposit, dossier, member, officer, now):
    for code, ruled in (("site", "not_met"), ("named", "proof_needed")):
        Ruling.objects.create(
            deposit=deposit, code=code, found=ruled, ruled=ruled, ruled_at=now, ruled_by=officer
        )
    assert [(one.code, one.missed) for one in selectors.missed(dossier.call)] == [
        ("named", 1),
        ("site", 1),
    ]
    assert selectors.prerequisites(dossier.call)["site"].title.fr == "Prérequis site"
    send(dossier, member, now, **{"k-name": "Autre"})
    assert selectors.missed(dossier.call) == []


def test_deposits_are_counted_on_the_day_in_morocco(deposit, dossier):
    assert selectors.deposits_by_day(dossier.call) == {date(2026, 11, 22): 1}


def test_ten_times_as_many_dossiers_take_no_more_queries(call, make, deposit):
    def spent():
        with CaptureQueriesContext(connection) as asked:
            found = figures(call)
        assert found.whole.communes == Commune.objects.count()
        return len(asked)

    few = spent()
    for number in range(10):
        make(number, path=[("draft", "submitted", number)])
    assert (few, spent()) == (7, 7)


def test_the_tables_say_what_the_map_shows(deposit, dossier):
    found = figures(dossier.call)
    [row] = found.tables["regions"].rows
    assert row == ("Drâa-Tafilalet", 1, 0, 0, 1, Decimal("100.0"))
    assert [one.tile.code for one in found.map] == []  # R1 is no region of the country
