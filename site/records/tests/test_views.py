from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from records.services.outbox import queue_mail

pytestmark = pytest.mark.django_db


@pytest.fixture
def queue(mail_template):
    def queue(code, languages=("fr", "ar")):
        context = {"code": code, "name": "<b>", "day": date(2026, 8, 25)}
        return queue_mail(
            to="president@example.ma", template=mail_template, context=context, languages=languages
        )

    return queue


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_newest_mail_comes_first_in_both_languages_each_in_its_direction(
    client, queue, language
):
    queue("FIRST")
    queue("SECOND", ("ar", "fr"))
    page = client.get(f"/{language}/demonstration/courrier/").content.decode()
    assert page.index("SECOND") < page.index("FIRST")
    assert page.count('<article class="mail__part" lang="ar" dir="rtl">') == 2
    assert page.count('<article class="mail__part" lang="fr" dir="ltr">') == 2
    assert "&lt;b&gt;" in page and "noindex" in page
    assert '<a href="https://lcc.example/fr/SECOND" rel="nofollow">' in page


def test_an_empty_mailbox_says_so(client):
    assert client.get("/fr/demonstration/courrier/").context["shown"] == []


def test_there_is_no_mailbox_where_mails_are_real(client, settings):
    settings.DEMONSTRATION = False
    assert client.get("/fr/demonstration/courrier/").status_code == 404


def test_it_asks_as_little_for_many_mails_as_for_one(client, queue):
    client.get("/fr/demonstration/courrier/")
    counts = []
    for number in (1, 8):
        for _ in range(number):
            queue("X")
        with CaptureQueriesContext(connection) as asked:
            client.get("/fr/demonstration/courrier/")
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 10
