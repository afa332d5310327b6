from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from label.calls.models import CallIndexPage, CallPage
from label.calls.services import publish_form
from label.calls.tests.making import CLOSES, NOW, OPENS, make_call, question, step
from publishing.planting import plant

BEFORE = OPENS - timedelta(days=3, hours=2)


@pytest.fixture
def calls(home):
    return plant(home, CallIndexPage, "appels", fr={"title": "Appels"}, ar={"title": "طلبات"})


@pytest.fixture
def call(calls):
    call = make_call(
        step(question("yes_no", "site", required=True), question("file", "proof")),
        summary_fr="Résumé",
        summary_ar="ملخص",
        notice_fr="<p>Notice</p>",
        notice_ar="<p>إشعار</p>",
    )
    publish_form(call=call, by=None, now=NOW)
    show(calls, call)
    return call


def show(calls, call):
    texts = {"fr": {"title": "Appel"}, "ar": {"title": "طلب"}}
    return plant(calls, CallPage, call.slug, shared={"call": call}, **texts)


def read(client, path, now):
    with time_machine.travel(now, tick=False):
        response = client.get(path)
    assert response.status_code == 200
    return response


@pytest.mark.parametrize(
    ("now", "fr", "ar"),
    [
        (BEFORE, "Pas encore ouvert", "لم يفتح بعد"),
        (NOW, "Ouvert", "مفتوح"),
        (CLOSES, "Clos", "مغلق"),
    ],
)
def test_each_state_is_said_in_each_language(client, call, now, fr, ar):
    for language, words in (("fr", fr), ("ar", ar)):
        text = read(client, f"/{language}/appels/appel/", now).content.decode()
        assert words in text
        with translation.override(language):
            assert translation.gettext("(Morocco time)") in text


def test_what_is_not_open_says_when(client, call):
    before = read(client, "/fr/appels/appel/", BEFORE).content.decode()
    assert "ouvre dans \u20683\u2069 jours" in before
    assert "1 octobre 2026, 08:00" in before
    after = read(client, "/fr/appels/appel/", CLOSES).content.decode()
    assert "31 octobre 2026, 16:30" in after


def test_only_an_open_call_can_be_started(client, call):
    start = reverse("dossiers:start", args=["appel"])
    shown = [
        start in read(client, "/fr/appels/appel/", now).content.decode()
        for now in (BEFORE, NOW, CLOSES)
    ]
    assert shown == [False, True, False]


def test_questions_are_listed_in_the_language_of_the_page(client, call):
    french = read(client, "/fr/appels/appel/", NOW).content.decode()
    arabic = read(client, "/ar/appels/appel/", NOW).content.decode()
    assert ("Question site" in french, "سؤال site" in french) == (True, False)
    assert ("Question site" in arabic, "سؤال site" in arabic) == (False, True)


def test_a_page_is_kept_by_caches_no_longer_than_it_is_true(client, call):
    def control(now):
        return read(client, "/fr/appels/appel/", now).headers.get("Cache-Control")

    assert control(NOW) == "max-age=300"
    assert control(CLOSES - timedelta(seconds=90)) == "max-age=90"
    assert control(CLOSES) is None


def test_a_call_has_one_page_a_language(calls, call):
    again = CallPage(title="Encore", slug="encore", call=call, locale=calls.fr.locale)
    with pytest.raises(ValidationError) as found:
        again.clean()
    assert list(found.value.message_dict) == ["call"]


@pytest.mark.parametrize(("path", "own"), [("/fr/appels/", 2), ("/ar/appels/appel/", 3)])
def test_pages_cost_the_same_with_one_call_and_with_thirty(client, calls, call, path, own):
    read(client, path, NOW)
    before = queries(client, path)
    for number in range(29):
        show(calls, make_call(slug=f"appel-{number}"))
    read(client, path, NOW)
    after = queries(client, path)
    assert len(after) == len(before)
    assert sum('"calls_' in query for query in after) == own


def queries(client, path):
    with CaptureQueriesContext(connection) as spent:
        read(client, path, NOW)
    return [query["sql"] for query in spent.captured_queries]
