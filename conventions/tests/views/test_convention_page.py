import json
import re

import pytest

from conventions.models import ConventionParty

pytestmark = pytest.mark.django_db
PATH = "conventions/universite-al-akhawayn/"


def _facts(text):
    return json.loads(re.search(r'ld\+json">(.*?)</script>', text)[1])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ["22 novembre 2018", "Marrakech, sommet Africités", "Objectifs", "Parties"]),
        ("ar", ["22 نونبر 2018", "مراكش، قمة أفريسيتي", "الأهداف", "الأطراف"]),
    ],
)
def test_a_convention_reads_in_both_languages(client, registry, language, words):
    text = client.get(f"/{language}/{PATH}").content.decode()
    assert [word for word in words if word not in text] == []


def test_machines_read_the_facts(client, registry):
    facts = _facts(client.get(f"/fr/{PATH}").content.decode())
    assert facts["dateCreated"] == "2018-11-22"
    assert [party["name"] for party in facts["contributor"]] == [
        "Association Marocaine des Présidents des Conseils Communaux",
        "Université Al Akhawayn",
    ]
    assert facts["url"] == f"http://testserver/fr/{PATH}"


def test_only_what_is_known_of_a_date_is_shown(client, registry):
    text = client.get("/fr/conventions/partenariat-cooperation-dgct-ampcc/").content.decode()
    assert '<time datetime="2019"><bdi>2019</bdi></time>' in text


def test_a_convention_takes_few_queries(client, registry, django_assert_max_num_queries):
    client.get(f"/fr/{PATH}")
    with django_assert_max_num_queries(10):
        client.get(f"/fr/{PATH}")


def test_themes_are_told_without_a_party(client, registry):
    ConventionParty.objects.all().delete()
    text = client.get(f"/fr/{PATH}").content.decode()
    assert 'href="/fr/conventions/?theme=recherche"' in text
