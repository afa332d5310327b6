from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from formations.tests.conftest import make_programme, make_session

MOST = 10
ADDRESSES = ["/fr/formations/", "/fr/formations/2026/06/"]


def _text(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def soon(programme, regions):
    day = timezone.localdate() + timedelta(days=10)
    return make_session(programme, day, (regions["04"],), city_fr="Fès", city_ar="فاس")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ["Outils", "Fès", "À venir", "Rabat-Salé-Kénitra", "Cadres communaux"]),
        ("ar", ["الأدوات", "فاس", "القادمة", "الرباط-سلا-القنيطرة", "أطر الجماعات"]),
    ],
)
def test_the_list_reads_in_both_languages(client, soon, language, words):
    text = _text(client, f"/{language}/formations/")
    assert [word for word in words if word not in text] == []
    assert f'href="/{language}/formations/outils/{soon.code}/"' in text


@pytest.mark.parametrize("query", ["", "?region=04", "?audience=managers&kind=training"])
def test_a_month_shows_its_sessions_and_its_neighbours(client, programme, regions, query):
    make_session(programme, date(2022, 6, 6), (regions["04"],), ends_on=date(2022, 6, 7))
    make_session(programme, date(2022, 2, 7))
    text = _text(client, f"/fr/formations/2022/06/{query}")
    assert text.count('class="day__session"') == 2
    assert (
        f'rel="prev nofollow" href="/fr/formations/2022/05/{query.replace("&", "&amp;")}"' in text
    )
    assert text.index("lundi") < text.index("dimanche")


def test_no_neighbour_leads_beyond_what_can_be_shown(client, calendar):
    text = _text(client, "/fr/formations/2013/01/")
    assert 'rel="prev' not in text
    assert 'rel="next' in text


@pytest.mark.parametrize("month", ["2022/13", "2012/12", "2022/00", "2101/01"])
def test_a_month_that_does_not_exist_is_not_found(client, calendar, month):
    assert client.get(f"/fr/formations/{month}/").status_code == 404


@pytest.mark.parametrize(
    "query",
    ["region=99", "audience=martians", "kind=%00", "when=never", "region=<script>x</script>"],
)
@pytest.mark.parametrize("address", ["/fr/formations/", "/ar/formations/2026/06/"])
def test_an_unknown_value_gives_a_clear_empty_list(client, soon, address, query):
    text = _text(client, f"{address}?{query}")
    assert 'class="empty"' in text
    assert "<script>x" not in text


def test_an_unknown_page_number_falls_back(client, soon):
    assert "Outils" in _text(client, "/fr/formations/?page=abc")
    assert "Outils" in _text(client, "/fr/formations/?page=99")


def test_the_list_turns_pages_and_keeps_filters(client, programme, regions):
    for offset in range(25):
        make_session(programme, timezone.localdate() + timedelta(days=offset), (regions["04"],))
    text = _text(client, "/fr/formations/?region=04")
    assert text.count("<article") == 20
    assert "region=04&amp;page=2" in text
    assert _text(client, "/fr/formations/?region=04&page=2").count("<article") == 5


def test_the_language_switch_keeps_month_and_filters(client, soon):
    text = _text(client, "/fr/formations/2026/06/?region=04")
    assert 'href="/ar/formations/2026/06/?region=04"' in text


@pytest.mark.parametrize("address", ADDRESSES)
def test_queries_do_not_grow_with_the_calendar(client, calendar, regions, address):
    def _queries():
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return [query["sql"] for query in queries.captured_queries]

    days = [date(2026, 6, 15), timezone.localdate() + timedelta(days=1)]
    for day in days:
        make_session(make_programme(calendar, f"un-{day}"), day, (regions["04"],))
    few = _queries()
    for number in range(15):
        programme = make_programme(calendar, f"programme-{number}")
        for day in days:
            make_session(programme, day, tuple(regions.values()))
    many = _queries()
    assert len(many) == len(few)
    assert len(many) <= MOST


def test_a_title_cannot_bring_a_script(client, calendar):
    evil = "<script>alert(1)</script>"
    programme = make_programme(
        calendar, "mal", title_fr=evil, title_ar=evil, summary_fr="</script><img onerror=x>"
    )
    session = make_session(
        programme, timezone.localdate(), city_fr=evil, trainers_fr=evil, venue_fr='"onload="x'
    )
    today = timezone.localdate()
    for address in ("", f"{today:%Y/%m}/", "mal/", f"mal/{session.code}/"):
        text = _text(client, f"/fr/formations/{address}")
        assert "<script>alert" not in text
        assert "<img onerror" not in text
        assert '"onload="' not in text
