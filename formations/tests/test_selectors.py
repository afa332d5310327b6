from datetime import UTC, date, datetime

import pytest

from formations.labels import State
from formations.models import ProgrammePage
from formations.selectors import Wish, in_month, subscribed, upcoming_sessions, wished, with_regions
from formations.tests.conftest import make_programme, make_session

TODAY = date(2026, 6, 10)
JUNE = date(2026, 6, 1), date(2026, 6, 30)
NOON = datetime(2026, 6, 10, 12, tzinfo=UTC)


def _days(sessions):
    return [session.starts_on.isoformat() for session in sessions]


@pytest.fixture
def sessions(programme, regions):
    rabat, souss = regions["04"], regions["09"]
    make_session(programme, date(2026, 6, 8), (rabat,), ends_on=date(2026, 6, 9))
    make_session(programme, date(2026, 6, 9), (rabat, souss), ends_on=date(2026, 6, 10))
    make_session(programme, date(2026, 6, 29), (souss,), ends_on=date(2026, 7, 1))
    make_session(programme, date(2026, 9, 1), audiences=["elected"])


def test_coming_sessions_are_the_nearest_first_and_hold_those_under_way(sessions):
    assert _days(wished(Wish(), TODAY)) == ["2026-06-09", "2026-06-29", "2026-09-01"]


def test_past_sessions_are_the_latest_first(sessions):
    assert _days(wished(Wish(when="past"), date(2026, 8, 1))) == [
        "2026-06-29",
        "2026-06-09",
        "2026-06-08",
    ]


def test_filters_by_region_audience_and_kind(sessions):
    assert _days(wished(Wish(region="04", when="all"), TODAY)) == ["2026-06-09", "2026-06-08"]
    assert _days(wished(Wish(audience="elected", when="all"), TODAY)) == ["2026-09-01"]
    assert len(wished(Wish(audience="managers", when="all"), TODAY)) == 3
    assert list(wished(Wish(kind="workshop", when="all"), TODAY)) == []


def test_a_month_holds_what_touches_it(sessions):
    assert _days(in_month(date(2026, 7, 1), date(2026, 7, 31), Wish())) == ["2026-06-29"]
    assert len(in_month(*JUNE, Wish())) == 3


def test_regions_and_every_choice_come_in_one_query(sessions, django_assert_num_queries):
    rows = list(in_month(*JUNE, Wish()))
    with django_assert_num_queries(1):
        regions = with_regions(rows)
    assert [region.code for region in regions] == ["04", "09"]
    held = [[region.code for region in row.all_regions] for row in rows]
    assert held == [["04"], ["04", "09"], ["09"]]


def test_regions_to_choose_from_do_not_need_a_session(regions):
    assert [region.code for region in with_regions([])] == ["04", "09"]


def test_upcoming_sessions_take_one_query(sessions, django_assert_num_queries):
    upcoming_sessions(NOON)
    with django_assert_num_queries(1):
        assert len(upcoming_sessions(NOON)) == 3


def test_upcoming_sessions_are_planned_and_addressed(programme, calendar):
    make_session(programme, date(2026, 7, 1), state=State.CANCELLED)
    make_session(programme, date(2026, 7, 2), city_fr="Fès")
    make_session(programme, date(2026, 7, 3))
    assert [row.url for row in upcoming_sessions(NOON, 1)] == [
        "/fr/formations/outils/2026-07-02-fes/"
    ]
    assert [row.url for row in upcoming_sessions(NOON, 1, "ar")] == [
        "/ar/formations/outils/2026-07-02-fes/"
    ]


def test_the_day_changes_at_midnight_in_morocco(programme):
    # In June 2026 Morocco is one hour ahead: 23:30 UTC is already the next day.
    make_session(programme, TODAY)
    assert upcoming_sessions(datetime(2026, 6, 10, 22, 30, tzinfo=UTC)) != []
    assert upcoming_sessions(datetime(2026, 6, 10, 23, 30, tzinfo=UTC)) == []


def test_a_programme_without_a_live_page_is_not_published(programme):
    make_session(programme, TODAY)
    ProgrammePage.objects.update(live=False)
    assert upcoming_sessions(NOON) == []


def test_a_session_told_in_one_language_leads_there(programme):
    make_session(programme, TODAY)
    ProgrammePage.objects.filter(locale__language_code="ar").update(live=False)
    row = upcoming_sessions(NOON, 1, "ar")[0]
    assert (row.url, row.url_language) == ("/fr/formations/outils/2026-06-10/", "fr")


def test_a_subscription_keeps_the_past_year(calendar):
    programme = make_programme(calendar, "autre")
    for year in (2024, 2025, 2026):
        make_session(programme, date(year, 7, 1))
    assert _days(subscribed(Wish(), TODAY)) == ["2025-07-01", "2026-07-01"]
