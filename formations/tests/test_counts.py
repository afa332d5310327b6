import pytest

from formations.counts import counts
from formations.models import Registration
from formations.tests.conftest import make_session
from formations.tests.people import FIRST, join, make_commune, offer

pytestmark = pytest.mark.django_db


def people(session, region, milieu, came, missed=0):
    commune = make_commune(1 if milieu == "rural" else 2, region, milieu)
    rows = join(session, commune, *(f"P {number}" for number in range(came + missed)))
    for number, row in enumerate(rows):
        state = "attended" if number < came else "absent"
        Registration.objects.filter(pk=row.pk).update(state=state)


@pytest.fixture
def held(programme):
    session = make_session(programme, FIRST)
    offer(session, capacity=100)
    people(session, "04", "rural", came=9, missed=3)
    people(session, "05", "urban", came=6)
    people(session, "09", "rural", came=2)
    return session


def rows(found):
    return [(str(row.label), row.count) for row in found]


def test_the_team_sees_every_count(held):
    found = counts()
    assert rows(found.regions) == [("Région 04", 9), ("Région 05", 6), ("Région 09", 2)]
    assert rows(found.milieux) == [("urbain", 6), ("rural", 11)]
    assert rows(found.functions) == [("Cadre communal", 17)]
    assert (found.people, found.absent, found.rate) == (17, 3, 85)


def test_the_public_sees_no_group_below_five(held):
    found = counts(public=True)
    assert rows(found.regions) == [("Région 04", 9), ("", 8)]
    assert (found.functions, found.milieux[0].count) == (counts().functions, 6)
    assert (found.regions[-1].rest, found.people, found.absent) == (True, 17, 0)


def test_of_fewer_than_five_nothing_is_told(programme):
    session = make_session(programme, FIRST)
    offer(session, capacity=100)
    people(session, "04", "rural", came=4)
    found = counts(public=True)
    assert (found.people, found.regions, found.milieux, found.functions) == (0, [], [], [])


def test_what_was_counted_elsewhere_stands_apart(programme):
    programme.participants = 74
    programme.save()
    assert (counts().known_elsewhere, counts().people) == (74, 0)


def test_the_page_shows_tables_with_bars(client, held):
    page = client.get("/fr/formations/chiffres/").content.decode()
    assert "Autres régions ensemble" in page
    assert '<rect class="bars__bar" width="100"' in page
    assert "Région 09" not in page
