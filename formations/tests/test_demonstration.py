from collections import Counter
from datetime import date

import pytest
from django.utils import timezone

from formations.content import AWARENESS, LOT_ONE
from formations.demonstration import example_dates, load
from formations.models import Certificate, ProgrammePage, Registration
from formations.selectors import upcoming_sessions
from records.models import OutboxMessage


@pytest.fixture
def loaded(home, territory):
    load(home)


def _sessions(slug):
    page = ProgrammePage.objects.get(slug=slug, locale__language_code="fr")
    return list(page.programme.sessions.order_by("starts_on"))


def test_the_workshops_of_2022_reach_each_region_once(loaded):
    sessions = _sessions(AWARENESS)
    assert [session.starts_on for session in sessions] == [
        date(2022, 1, 26),
        date(2022, 2, 2),
        date(2022, 2, 7),
        date(2022, 2, 9),
    ]
    names = [region.name_fr for session in sessions for region in session.regions.all()]
    assert (len(names), len(set(names))) == (12, 12)


def test_the_trainings_of_june_2022_last_two_days(loaded):
    assert [
        (session.city_fr, session.starts_on.day, session.ends_on.day)
        for session in _sessions(LOT_ONE)
    ] == [("Rabat", 6, 7), ("Fès", 9, 10), ("Marrakech", 13, 14), ("Agadir", 16, 17)]


def test_something_is_to_come_and_is_marked_as_an_example(loaded):
    coming = upcoming_sessions(timezone.now(), 5)
    assert len(coming) == 3
    assert all(session.programme.is_example for session in coming)


@pytest.mark.parametrize("day", [date(2026, 12, day) for day in range(7, 14)])
def test_example_dates_are_working_days_to_come(day):
    dates = example_dates(day)
    assert all(held.starts_on > day and held.ends_on.weekday() < 5 for held in dates)


def test_seventy_four_were_trained_in_june_2022_all_sessions_together(loaded):
    programme = ProgrammePage.objects.get(slug=LOT_ONE, locale__language_code="fr").programme
    assert programme.participants == 74
    assert not programme.sessions.filter(attended__isnull=False).exists()


def test_one_example_was_held_and_one_has_a_waiting_list(loaded):
    states = Counter(Registration.objects.values_list("state", flat=True))
    assert states == {"attended": 13, "absent": 1, "registered": 10, "waiting": 2}
    assert Certificate.objects.count() == 12
    assert OutboxMessage.objects.count() == 0
