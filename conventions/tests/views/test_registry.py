import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conventions.models import ConventionPage, ConventionParty, Partner, Theme
from publishing.planting import plant

pytestmark = pytest.mark.django_db
MOST = 10


def _plant(registry, number, title="Convention", introduction=""):
    texts = {"title": f"{title} {number}", "introduction": introduction}
    party = ConventionParty(partner=Partner.objects.get(code="ampcc"))
    return plant(
        registry,
        ConventionPage,
        f"convention-{number}",
        fr=texts,
        ar=texts,
        shared={
            "signed_on": "2021-03-04",
            "parties": [party],
            "themes": list(Theme.objects.all()),
        },
    )


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/fr/conventions/", ["Université Al Akhawayn", "novembre 2018", "6 conventions"]),
        ("/ar/conventions/", ["جامعة الأخوين", "نونبر 2018", "6</bdi> اتفاقيات"]),
        ("/fr/conventions/?layout=timeline", ["timeline__item", "décembre 2020"]),
        ("/ar/conventions/?layout=timeline", ["timeline__item", "دجنبر 2020"]),
    ],
)
def test_the_registry_reads_in_both_languages_and_both_views(client, registry, address, words):
    text = client.get(address).content.decode().replace("<bdi>6</bdi> conv", "6 conv")
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    "query", ["partner=nobody", "theme=%00", "year=abc", "year=2022'--", "partner=<script>x"]
)
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_an_unknown_value_gives_a_clear_empty_list(client, registry, query, language):
    answer = client.get(f"/{language}/conventions/?{query}")
    text = answer.content.decode()
    assert answer.status_code == 200
    assert 'class="empty"' in text
    assert "<script>x" not in text


def test_an_unknown_layout_and_page_fall_back(client, registry):
    answer = client.get("/fr/conventions/?layout=spiral&page=99")
    assert (answer.status_code, answer.context["layout"]) == (200, "list")


def test_the_language_switch_keeps_the_filters(client, registry):
    text = client.get("/fr/conventions/?partner=arm").content.decode()
    assert 'href="/ar/conventions/?partner=arm"' in text


def test_queries_do_not_grow_with_the_registry(client, registry):
    def _queries():
        client.get("/fr/conventions/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/fr/conventions/")
        return [query["sql"] for query in queries.captured_queries]

    few = _queries()
    for number in range(14):
        _plant(registry, number)
    many = _queries()
    assert len(many) == len(few)
    assert len(many) <= MOST


def test_a_title_cannot_bring_a_script(client, registry):
    _plant(registry, 1, "<script>alert(1)</script>", "<img onerror=alert(1)>")
    for address in ("/fr/conventions/", "/fr/conventions/convention-1/"):
        text = client.get(address).content.decode()
        assert "<script>alert" not in text
        assert "<img onerror" not in text
