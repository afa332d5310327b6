from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from label.dossiers.admin import paging
from label.dossiers.models import Dossier
from records.references import new_reference
from territory.domain.names import search_key
from territory.models import Commune

LIST = reverse("dossier_admin:index")
NAMES = [
    ("Aït Melloul", "أيت ملول", "urban"),
    ("Béni Yakhlef", "بني يخلف", "rural"),
    ("Ouled Azzouz", "أولاد عزوز", "rural"),
]


@pytest.fixture
def dossiers(call, commune, now):
    made = [make(call, commune, number, now) for number in range(3)]
    Dossier.objects.filter(pk=made[1].pk).update(state="submitted", completeness=100)
    Dossier.objects.filter(pk=made[2].pk).update(completeness=100)
    return made


def make(call, commune, number, now):
    french, arabic, milieu = NAMES[number % 3]
    place = Commune.objects.create(
        code=f"02.222.{number:03}",
        name_fr=f"{french}",
        name_ar=arabic,
        search_key=search_key(french, arabic),
        province=commune.province,
        milieu=milieu,
    )
    return Dossier.objects.create(
        reference=f"LCC-2026-7K3M{number % 10}-{number:02}",
        call=call,
        commune=place,
        form_version=call.published_version,
        language="fr",
        started_at=now,
        changed_at=now + timedelta(minutes=number),
    )


def listed(client, **query):
    page = client.get(LIST, query)
    return [one.commune.name_fr for one in page.context["object_list"]]


AIT, BENI, OULED = (name for name, _arabic, _milieu in NAMES)


def test_the_latest_change_comes_first(reading, dossiers):
    assert listed(reading) == [OULED, BENI, AIT]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"state": "submitted"}, [BENI]),
        ({"state": ["submitted", "draft"]}, [OULED, BENI, AIT]),
        ({"completeness": "begun"}, [AIT]),
        ({"completeness": "ready"}, [OULED]),
        ({"completeness": "sent"}, [BENI]),
        ({"milieu": "rural"}, [OULED, BENI]),
        ({"milieu": "rural", "completeness": "sent"}, [BENI]),
        ({"milieu": "lunar"}, [OULED, BENI, AIT]),
        ({"ordering": "reference"}, [AIT, BENI, OULED]),
        ({"ordering": "-reference"}, [OULED, BENI, AIT]),
        ({"ordering": "commune__password"}, [OULED, BENI, AIT]),
        ({"q": "ait meloul"}, [AIT]),
        ({"q": "بني يخلف"}, [BENI]),
        ({"q": "oulad azouz"}, [OULED]),
        ({"q": "LCC-2026-7K3M1"}, [BENI]),
        ({"q": "lcc 2026 7k3m1 01"}, [BENI]),
        ({"q": "7K3M2-02"}, [OULED]),
        ({"q": "2026"}, [OULED, BENI, AIT]),
        ({"q": "%"}, []),
        ({"q": "\u202e'\"; drop"}, []),
    ],
)
def test_the_list_is_narrowed_searched_and_ordered(reading, dossiers, query, names):
    assert listed(reading, **query) == names


def test_a_whole_reference_is_looked_up_not_searched_for(reading, dossiers):
    reference = new_reference("LCC", year=2026)
    Dossier.objects.filter(commune__name_fr=BENI).update(reference=reference)
    for typed in (reference, reference.lower().replace("-", " "), f"\u200f{reference}"):
        with CaptureQueriesContext(connection) as asked:
            assert listed(reading, q=typed) == [BENI]
        assert [one for one in asked if "LIKE" in one["sql"].upper()] == []


def test_the_place_narrows_to_its_communes(reading, dossiers, commune):
    assert len(listed(reading, province=commune.province_id)) == 3
    assert len(listed(reading, region=commune.province.region_id)) == 3


def test_the_columns_that_are_chosen_are_shown(reading, dossiers):
    page = reading.get(LIST, {"columns": ["milieu", "changed_at", "nothing"]})
    names = [column.name for column in page.context["table"].columns.values()]
    assert names == ["reference", "milieu", "changed_at"]
    assert page.context["narrowed"] is False


def test_one_leafs_no_further_than_the_list_reaches(reading, dossiers, monkeypatch):
    monkeypatch.setattr(paging, "REACH", 2)
    page = reading.get(LIST, {"completeness": "sent"})
    assert (page.context["paginator"].goes_on, page.context["paginator"].count) == (False, 1)
    page = reading.get(LIST, {"q": "2026"})
    assert len(page.context["object_list"]) == 2
    assert "Plus de" in page.content.decode()


def test_thirty_rows_ask_as_much_as_three(reading, dossiers, call, commune, now):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            reading.get(LIST, {"q": "2026"})
        return len(queries)

    asked()
    few = asked()
    for number in range(3, 30):
        make(call, commune, number, now)
    assert asked() == few


def test_a_dossier_leads_to_those_beside_it_in_the_list(reading, dossiers):
    query = {"milieu": "rural", "ordering": "reference"}
    page = reading.get(reverse("dossier_admin:inspect", args=[dossiers[1].pk]), query)
    beside = page.context["beside"]
    assert (beside.at, beside.of, beside.before, beside.after) == (1, 2, None, dossiers[2])
    assert "milieu=rural" in page.content.decode()


@pytest.mark.parametrize("permissions", [(), ("add_call",)])
def test_for_editors_the_list_is_closed(client, person_with, dossiers, permissions):
    client.force_login(person_with("redaction", *permissions))
    assert client.get(LIST).status_code == 404
    address = reverse("dossier_admin:inspect", args=[dossiers[0].pk])
    assert client.get(address).status_code == 404
