import json
import re
from datetime import date, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from formations.labels import State
from formations.tests.conftest import make_session

ADDRESS = "/fr/formations/outils/2022-06-06-fes/"


@pytest.fixture
def session(programme, regions):
    return make_session(
        programme,
        date(2022, 6, 6),
        (regions["04"],),
        ends_on=date(2022, 6, 7),
        city_fr="Fès",
        city_ar="فاس",
        seats=30,
        trainers_fr="Équipe technique",
    )


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (ADDRESS, ["Outils", "Fès", "Places", "Équipe technique", "7 juin 2022"]),
        (ADDRESS.replace("/fr/", "/ar/"), ["الأدوات", "فاس", "المقاعد"]),
    ],
)
def test_a_session_has_an_address_in_each_language(client, session, address, words):
    text = client.get(address).content.decode()
    assert [word for word in words if word not in text] == []


def test_each_language_leads_to_the_other(client, session):
    arabic = ADDRESS.replace("/fr/", "/ar/")
    assert f'href="{arabic}"' in client.get(ADDRESS).content.decode()
    assert f'href="{ADDRESS}"' in client.get(arabic).content.decode()


def test_an_unknown_session_is_not_found(client, session):
    assert client.get("/fr/formations/outils/nothing/").status_code == 404
    assert client.get("/fr/formations/outils/nothing/ics/").status_code == 404


def test_machines_read_an_event(client, session):
    text = client.get(ADDRESS).content.decode()
    facts = json.loads(re.search(r'ld\+json">(.*?)</script>', text)[1])
    assert (facts["startDate"], facts["endDate"]) == ("2022-06-06", "2022-06-07")
    assert facts["location"][0]["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "Fès",
        "addressRegion": "Rabat-Salé-Kénitra",
        "addressCountry": "MA",
    }
    assert facts["url"] == f"http://testserver{ADDRESS}"


def test_machines_read_hours_with_moroccos_offset(client, programme):
    session = make_session(
        programme, date(2026, 12, 1), starts_at=time(9), online_url="https://visio.example/"
    )
    text = client.get(f"/fr/formations/outils/{session.code}/").content.decode()
    facts = json.loads(re.search(r'ld\+json">(.*?)</script>', text)[1])
    assert facts["startDate"] == "2026-12-01T09:00:00+00:00"
    assert facts["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert facts["location"] == [{"@type": "VirtualLocation", "url": "https://visio.example/"}]


def test_a_session_goes_into_a_diary(client, session):
    answer = client.get("/ar/formations/outils/2022-06-06-fes/ics/")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="2022-06-06-fes.ics"'
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["URL"] == "http://testserver/ar/formations/outils/2022-06-06-fes/"


def test_a_cancelled_session_says_so(client, programme):
    session = make_session(programme, date(2026, 12, 1), state=State.CANCELLED)
    text = client.get(f"/fr/formations/outils/{session.code}/").content.decode()
    assert "Cette session est annulée." in text


def test_the_programme_parts_coming_from_past(client, session, programme):
    make_session(programme, date(2090, 1, 1))
    answer = client.get("/fr/formations/outils/")
    assert [row.code for row in answer.context["past"]] == ["2022-06-06-fes"]
    assert [row.code for row in answer.context["coming"]] == ["2090-01-01"]


def test_sessions_are_in_the_sitemap(session, programme, rf):
    page = programme.pages.get(locale__language_code="ar")
    locations = [entry["location"] for entry in page.get_sitemap_urls(rf.get("/"))]
    assert locations == [page.full_url, f"{page.full_url}2022-06-06-fes/"]


@pytest.mark.parametrize("address", [ADDRESS, "/fr/formations/outils/"])
def test_queries_do_not_grow_with_sessions(client, session, programme, address):
    def _count():
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return len(queries)

    few = _count()
    for day in range(1, 29):
        make_session(programme, date(2022, 7, day), tuple(session.regions.all()))
    assert _count() == few
    assert few <= 10
