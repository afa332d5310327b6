"""Who registers empties what is kept of the pages that show seats, and of no other."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.core.cache import caches
from django.test import Client

from formations.services.answering import cancel
from formations.tests.people import CLOSES, NOW, join, make_commune, make_member, offer
from publishing.publication import generation
from territory.models import Commune

PLACE = "/fr/formations/outils/2026-12-20-rabat/"


@pytest.fixture(autouse=True)
def commune(settings, session) -> Iterator[Commune]:
    """A commune that may register; pages are kept as a portal in service keeps them."""
    settings.PAGE_CACHE_SECONDS = 86_400
    offer(session, capacity=3)
    found = make_commune()
    make_member(found)
    caches["pages"].clear()
    with time_machine.travel(NOW, tick=False):
        seen()  # the first reader has the settings of the site made
        yield found
    caches["pages"].clear()


def seen(path: str = PLACE) -> str:
    """Return what a reader is told, numbers without the isolation around them."""
    return Client().get(path).content.decode().replace("<bdi>", "").replace("</bdi>", "")


def queries(django_assert_num_queries, number: int, path: str) -> None:
    with django_assert_num_queries(number):
        assert Client().get(path).status_code == 200


def test_free_seats_show_on_the_next_request(session, commune) -> None:
    assert "3 sur 3" in seen()
    (row,) = join(session, commune, "Amina Exemple")
    assert "2 sur 3" in seen()
    cancel(registration=row, by=None, now=NOW)
    assert "3 sur 3" in seen()


def test_other_pages_stay_kept(session, commune, django_assert_num_queries) -> None:
    seen("/fr/formations/")
    before = generation()
    join(session, commune, "Amina Exemple")
    assert generation() == before
    queries(django_assert_num_queries, 0, "/fr/formations/")


def test_a_page_with_seats_is_kept_while_nobody_registers(
    session, django_assert_num_queries
) -> None:
    seen()
    queries(django_assert_num_queries, 0, PLACE)


def test_the_figures_are_read_again(session, commune) -> None:
    path = "/fr/formations/chiffres/"
    seen(path)
    before = generation("registrations")
    join(session, commune, "Amina Exemple")
    assert generation("registrations") != before


def test_the_registration_shows_closed_from_the_very_instant_on(session, commune) -> None:
    with time_machine.travel(CLOSES - timedelta(milliseconds=1), tick=False):
        told = seen()
    with time_machine.travel(CLOSES, tick=False):
        assert seen() != told
