from datetime import timedelta

import pytest
from defusedxml import ElementTree
from django.utils import timezone
from icalendar import Calendar

from formations.tests.conftest import make_session

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def soon(programme, regions):
    day = timezone.localdate() + timedelta(days=10)
    make_session(programme, day - timedelta(days=800))
    return make_session(programme, day, (regions["04"],), city_fr="Fès", city_ar="فاس")


@pytest.mark.parametrize(("language", "title"), [("fr", "Outils"), ("ar", "الأدوات")])
def test_a_subscription_speaks_its_language(client, soon, language, title):
    answer = client.get(f"/{language}/formations/ics/")
    book = Calendar.from_ical(answer.content)
    assert [event["SUMMARY"] for event in book.walk("VEVENT")] == [title]


def test_a_subscription_applies_filters(client, soon):
    def _count(query):
        content = client.get(f"/fr/formations/ics/?{query}").content
        return len(Calendar.from_ical(content).walk("VEVENT"))

    assert (_count("region=04"), _count("region=09")) == (1, 0)


def test_a_subscription_with_an_unknown_filter_is_refused(client, soon):
    assert client.get("/fr/formations/ics/?region=99").status_code == 400


def test_the_list_offers_the_subscription_with_its_filters(client, soon):
    text = client.get("/ar/formations/?region=04&when=all").content.decode()
    assert 'href="webcal://testserver/ar/formations/ics/?region=04"' in text


@pytest.mark.parametrize(("language", "place"), [("fr", "Fès"), ("ar", "فاس")])
def test_the_feed_tells_coming_sessions(client, soon, language, place):
    answer = client.get(f"/{language}/formations/atom/")
    assert answer["Content-Type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}link").get("href") == (
        f"http://testserver/{language}/formations/outils/{soon.code}/"
    )
    assert entry.find(f"{ATOM}summary").text.endswith(f" – {place}")


def test_an_empty_calendar_is_a_valid_file(client, calendar):
    book = Calendar.from_ical(client.get("/fr/formations/ics/").content)
    assert book.walk("VEVENT") == []


def test_a_city_cannot_bring_markup_into_the_feed(client, programme):
    make_session(programme, timezone.localdate(), city_fr="<b>Fès</b>")
    feed = ElementTree.fromstring(client.get("/fr/formations/atom/").content)
    summary = feed.find(f"{ATOM}entry/{ATOM}summary")
    assert summary.text.endswith("&lt;b&gt;Fès&lt;/b&gt;")
    assert feed.find(f"{ATOM}entry/{ATOM}id").text.startswith("tag:testserver,2026:session-")
