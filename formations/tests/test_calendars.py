from datetime import UTC, date, datetime, time, timedelta

import pytest
from icalendar import Calendar

from formations.calendars import calendar_of
from formations.labels import State
from formations.tests.conftest import make_session

HOST = "https://lcc.example"


def _event(session, language="fr"):
    content = calendar_of([session], name="Formations", language=language, host=HOST)
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    return event


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        (date(2022, 1, 26), datetime(2022, 1, 26, 8, tzinfo=UTC)),
        (date(2026, 12, 1), datetime(2026, 12, 1, 9, tzinfo=UTC)),
    ],
)
def test_nine_in_morocco_is_the_offset_of_that_day(programme, day, utc):
    event = _event(make_session(programme, day, starts_at=time(9), ends_at=time(12)))
    assert event["DTSTART"].dt == utc
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(hours=3)


def test_whole_days_end_on_the_day_after_the_last(programme):
    event = _event(make_session(programme, date(2022, 6, 6), ends_on=date(2022, 6, 7)))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2022, 6, 6), date(2022, 6, 8))
    assert event["DTSTART"].params["VALUE"] == "DATE"


def test_an_unknown_end_is_not_invented(programme):
    assert "DTEND" not in _event(make_session(programme, date(2026, 6, 1), starts_at=time(9)))


def test_a_diary_entry_speaks_the_language_asked_for(programme, regions):
    session = make_session(
        programme, date(2026, 6, 1), tuple(regions.values()), city_fr="Fès", city_ar="فاس"
    )
    assert (_event(session)["SUMMARY"], _event(session)["LOCATION"]) == ("Outils", "Fès")
    arabic = _event(session, "ar")
    assert (arabic["SUMMARY"], arabic["LOCATION"]) == ("الأدوات", "فاس")
    assert arabic["SUMMARY"].params["LANGUAGE"] == "ar"


def test_without_a_city_the_regions_say_where(programme, regions):
    session = make_session(programme, date(2026, 6, 1), tuple(regions.values()))
    assert _event(session)["LOCATION"] == "Rabat-Salé-Kénitra, Souss-Massa"
    assert _event(session, "ar")["LOCATION"] == "الرباط-سلا-القنيطرة، سوس-ماسة"


def test_a_cancelled_session_says_so_under_the_same_identifier(programme):
    session = make_session(programme, date(2026, 6, 1))
    before = _event(session)
    session.state = State.CANCELLED
    after = _event(session)
    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert after["UID"] == before["UID"] == f"session-{session.pk}@lcc.example"


def test_lines_cannot_be_injected(programme):
    session = make_session(programme, date(2026, 6, 1), city_fr="Fès\r\nBEGIN:VALARM;,\\")
    content = calendar_of([session], name="x", language="fr", host=HOST)
    assert b"\nBEGIN:VALARM" not in content
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert event.walk("VALARM") == []


def test_the_file_has_what_rfc_5545_requires(programme):
    content = calendar_of(
        [make_session(programme, date(2026, 6, 1))], name="x", language="fr", host=HOST
    )
    book = Calendar.from_ical(content)
    assert {"PRODID", "VERSION"} <= set(book)
    (event,) = book.walk("VEVENT")
    assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(event)
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
